@NullMarked
package comet.http.video;

import org.jspecify.annotations.NullMarked;
