/**
 * Status videos: the short clips that say in the player why a stream cannot be played. Which one is shown is decided
 * in the core; here are the files and how they are delivered. Free of any web framework: a front end hands in what
 * it read from the request and writes out the answer.
 *
 * <p>The files beside the classes are made by {@code src/main/status-videos/make.sh}.
 */
@NullMarked
package comet.http.video;

import org.jspecify.annotations.NullMarked;
