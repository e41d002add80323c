/** Resolving a playback: to a link, or to the status video that says why there is none. */
@NullMarked
package comet.core.playback;

import org.jspecify.annotations.NullMarked;
