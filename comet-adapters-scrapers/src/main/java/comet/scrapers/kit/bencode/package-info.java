/** Bencoding (BEP 3), the notation of {@code .torrent} files, trackers and peers, read with limits. */
@NullMarked
package comet.scrapers.kit.bencode;

import org.jspecify.annotations.NullMarked;
