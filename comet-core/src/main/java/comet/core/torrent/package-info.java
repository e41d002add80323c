/** Torrents: their identity, where their peers are announced, and what a source says of one. Immutable values. */
@NullMarked
package comet.core.torrent;

import org.jspecify.annotations.NullMarked;
