@NullMarked
package comet.http.page;

import org.jspecify.annotations.NullMarked;
