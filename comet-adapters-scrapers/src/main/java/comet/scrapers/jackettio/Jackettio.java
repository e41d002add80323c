package comet.scrapers.jackettio;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.addon.StreamAddon;
import comet.scrapers.kit.addon.StreamJson;
import comet.scrapers.kit.text.Marker;
import comet.scrapers.kit.text.StreamText;
import java.util.Optional;

/**
 * The add-on Jackettio (JIO-01). The first line is the name of the torrent; size, seeders and indexer are read each by
 * itself (JIO-D1). The size is the torrent's (SCR-03). An instance that answers with links alone has nothing for us
 * (JIO-02). Immutable and thread-safe.
 */
public final class Jackettio implements TorrentScraper {

    private static final String LABEL = "Jackettio";

    private final StreamAddon addon;

    /** @param instance the add-on with its configuration in the path, which may end in {@code /manifest.json} (JIO-D2) */
    public Jackettio(SourceInstance instance) {
        addon = new StreamAddon(instance, Jackettio::offer);
    }

    @Override
    public String name() {
        return "jackettio";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        return addon.scrape(request, found, deadline);
    }

    private static Optional<Candidate> offer(StreamJson stream) {
        StreamText text = StreamText.of(stream.title());
        StreamText details = text.details();
        return stream.torrent(text.firstLine())
                .map(torrent -> torrent.torrentSize(details.size(Marker.DISK))
                        .seeders(details.seeders())
                        .label(LABEL, details.after(Marker.WHEEL)));
    }
}
