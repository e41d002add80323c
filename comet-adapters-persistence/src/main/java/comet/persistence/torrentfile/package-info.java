/** The {@code .torrent} files of private torrents, encrypted. */
@NullMarked
package comet.persistence.torrentfile;

import org.jspecify.annotations.NullMarked;
