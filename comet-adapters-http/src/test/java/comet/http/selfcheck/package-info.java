@NullMarked
package comet.http.selfcheck;

import org.jspecify.annotations.NullMarked;
