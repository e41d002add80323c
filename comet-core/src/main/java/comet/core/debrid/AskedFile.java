package comet.core.debrid;

import comet.core.torrent.ReleaseFile;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which file of a torrent the viewer chose, as far as the list of streams could tell (DBF-08, DBF-09).
 *
 * @param torrentName the name of the torrent that the list knew, or of the file where an older address has that; not blank
 * @param index the number that was shown with it, in whatever space; from 0
 * @param inTorrent the file that the torrent itself has under that number, where its own list is known
 */
public record AskedFile(String torrentName, OptionalInt index, Optional<ReleaseFile> inTorrent) {

    /** @throws IllegalArgumentException if the name is blank or the index negative */
    public AskedFile {
        torrentName = torrentName.strip();
        if (torrentName.isEmpty()) {
            throw new IllegalArgumentException("a torrent has a name");
        }
        if (index.orElse(0) < 0) {
            throw new IllegalArgumentException("the index of a file is not negative");
        }
    }
}
