@NullMarked
package comet.core.media;

import org.jspecify.annotations.NullMarked;
