package comet.core.search;

import comet.core.release.ParsedRelease;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.util.OptionalLong;

/**
 * One entry of the answer: a release, what its name says, and how it is offered.
 *
 * @param release the release, with the file that this offer plays where that is known (SRCH-78)
 * @param parsed what its title says: of the file where it is known, and of the release what the file leaves open
 * @param offer how it can be played
 * @param inPack whether it is one file of a torrent that holds more of what people watch: then the size of the torrent
 *     says nothing of it (SCR-03)
 */
public record OfferedStream(Release release, ParsedRelease parsed, Offer offer, boolean inPack) {

    /** Of a torrent that is nothing but what is offered. */
    public OfferedStream(Release release, ParsedRelease parsed, Offer offer) {
        this(release, parsed, offer, false);
    }

    /** Bytes of what would be played; empty when unknown. */
    public OptionalLong size() {
        return inPack ? release.file().map(ReleaseFile::size).orElse(OptionalLong.empty()) : release.playedSize();
    }
}
