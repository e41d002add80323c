@NullMarked
package comet.core.playback;

import org.jspecify.annotations.NullMarked;
