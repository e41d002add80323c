/** Use case: from "play this file of this torrent" to a link, or to the reason why there is none and its video. */
@NullMarked
package comet.core.playback;

import org.jspecify.annotations.NullMarked;
