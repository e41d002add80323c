package comet.scrapers.kit.torrentfile;

import comet.core.torrent.ReleaseFile;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A video in a torrent.
 *
 * @param index position in the torrent's own list of files, from 0
 * @param name base name, cleaned like the name of a release
 * @param size bytes, at least 0
 * @param isSample whether name or folder say that it is a sample; a title may have that word itself
 */
public record ContentFile(int index, String name, long size, boolean isSample) {

    /** The same as a part of a release; a size of 0 is none that is known (SCR-03). */
    public ReleaseFile inRelease() {
        return new ReleaseFile(OptionalInt.of(index), name, size > 0 ? OptionalLong.of(size) : OptionalLong.empty());
    }
}
