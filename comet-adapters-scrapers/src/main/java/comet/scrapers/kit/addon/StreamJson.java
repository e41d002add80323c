package comet.scrapers.kit.addon;

import comet.core.torrent.AnnounceUrls;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.Wire;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A stream as add-ons write it: what their protocol knows, and what some add to it. Its text form shows nothing, because
 * addresses of streams hold keys (DIO-D3).
 *
 * @param title what people read, in add-ons that follow the older protocol
 * @param description what people read, in the others
 * @param infoHash the torrent, as somebody wrote it
 * @param url where it is played, if it is no torrent
 * @param fileIdx position of the file in the torrent's own list
 * @param sources announce URLs and other places where peers are found
 * @param seed seeders; Peerflix alone
 * @param sizebytes bytes of the file; Peerflix alone
 */
public record StreamJson(
        @Nullable String title,
        @Nullable String description,
        @Nullable String infoHash,
        @Nullable String url,
        @Nullable Integer fileIdx,
        List<String> sources,
        @Nullable HintsJson behaviorHints,
        @Nullable Integer seed,
        @Nullable Long sizebytes) {

    /**
     * What players may want to know.
     *
     * @param filename base name of the file
     * @param videoSize bytes of the file
     */
    public record HintsJson(
            @Nullable String bingeGroup,
            @Nullable String filename,
            @Nullable Long videoSize) {}

    public StreamJson {
        sources = List.copyOf(sources);
    }

    /**
     * The torrent that is offered, with what is told of it outside of texts.
     *
     * @param name its name
     * @return empty when the stream is something else: a link, a notice (SCR-05 does not count these)
     */
    public Optional<Candidate> torrent(String name) {
        return Wire.text(infoHash)
                .map(hash -> new Candidate(hash, name).fileIndex(fileIdx).sources(announceUrls()));
    }

    /** Base name of the file (SCR-82). */
    public Optional<String> fileName() {
        return behaviorHints == null ? Optional.empty() : Wire.text(behaviorHints.filename());
    }

    /** What tells players that streams belong together. */
    public Optional<String> group() {
        return behaviorHints == null ? Optional.empty() : Wire.text(behaviorHints.bingeGroup());
    }

    /** Bytes of the file, where they are told exactly (SCR-83). */
    public OptionalLong exactSize() {
        return behaviorHints == null ? OptionalLong.empty() : Wire.size(behaviorHints.videoSize());
    }

    private AnnounceUrls announceUrls() {
        return new AnnounceUrls(sources);
    }

    @Override
    public String toString() {
        return "StreamJson";
    }
}
