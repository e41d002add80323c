package comet.scrapers.peerflix;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.Wire;
import comet.scrapers.kit.addon.StreamAddon;
import comet.scrapers.kit.addon.StreamJson;
import comet.scrapers.kit.text.Marker;
import comet.scrapers.kit.text.StreamText;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The add-on Peerflix (PFX-01). The first line is the name of the torrent, the second that of the file, where there is
 * one; seeders and the file's size stand beside the text, or in it (PFX-D2). Immutable and thread-safe.
 */
public final class Peerflix implements TorrentScraper {

    private static final String LABEL = "Peerflix";

    private final StreamAddon addon;

    /** @param instance the add-on, with or without a configuration in its path */
    public Peerflix(SourceInstance instance) {
        addon = new StreamAddon(instance, Peerflix::offer);
    }

    @Override
    public String name() {
        return "peerflix";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        return addon.scrape(request, found, deadline);
    }

    private static Optional<Candidate> offer(StreamJson stream) {
        StreamText text = StreamText.of(stream.description() == null ? stream.title() : stream.description());
        StreamText details = text.details();
        String name = Wire.text(text.firstLine()).or(stream::fileName).orElse("");
        return stream.torrent(name)
                .map(torrent -> torrent.fileName(fileName(stream, details))
                        .fileSize(size(stream, details))
                        .seeders(seeders(stream, details))
                        .label(LABEL, details.after(Marker.GLOBE).filter(indexer -> !indexer.equals(LABEL))));
    }

    /** PFX-D3. */
    private static String fileName(StreamJson stream, StreamText details) {
        return Wire.text(details.firstLine())
                .filter(line -> !StreamText.isMarked(line))
                .or(stream::fileName)
                .orElse("");
    }

    private static OptionalLong size(StreamJson stream, StreamText details) {
        OptionalLong told = Wire.size(stream.sizebytes());
        return told.isPresent() ? told : details.size(Marker.DISK);
    }

    private static OptionalInt seeders(StreamJson stream, StreamText details) {
        OptionalInt told = Wire.number(stream.seed());
        return told.isPresent() ? told : details.seeders();
    }
}
