package comet.core.search;

import comet.core.release.ParsedRelease;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.util.Optional;

/**
 * A release and what its name says: they travel together, so that a name is read once in a search.
 *
 * @param release the release
 * @param parsed what its title says; numbers that the title lacks are those of its second title (SCR-D01)
 * @param torrent what the name of the torrent itself says, where that had to be read because the title lacked something
 * @param source the word of the source that offers it; empty text when it is stored
 */
record ReadRelease(Release release, ParsedRelease parsed, Optional<ParsedRelease> torrent, String source) {

    InfoHash infoHash() {
        return release.infoHash();
    }

    /** The same, with what another offer of the same torrent adds. */
    ReadRelease and(ReadRelease other) {
        return new ReadRelease(release.and(other.release), parsed, torrent, source);
    }
}
