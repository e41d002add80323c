/** The routes that players open: playback, account sync, status videos (section 10; playback.md 1, 8.4 and 9). */
@NullMarked
package comet.http.play;

import org.jspecify.annotations.NullMarked;
