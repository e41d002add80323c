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

    /**
     * The same with the size and the attributes of another reading of the same torrent, where this one does not know them
     * (SYNC-34). What it is called, what it is a part of and where it is from stays.
     */
    ReadRelease withGapsFilledBy(ReadRelease other) {
        boolean lacksSize = release.size().isEmpty();
        boolean lacksAttributes = parsed.resolutionKey().equals(ParsedRelease.UNKNOWN_RESOLUTION)
                && !other.parsed.resolutionKey().equals(ParsedRelease.UNKNOWN_RESOLUTION);
        return new ReadRelease(
                lacksSize ? release.withSize(other.release.size()) : release,
                lacksAttributes
                        ? other.parsed.toBuilder()
                                .seasons(parsed.seasons())
                                .episodes(parsed.episodes())
                                .build()
                        : parsed,
                torrent,
                source);
    }
}
