package comet.scrapers.torrentsdb;

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
 * The add-on TorrentsDB (TDB-01). The first line is the name of the torrent; seeders, indexer and the size of the file
 * stand on any other (TDB-02, TDB-D1). Immutable and thread-safe.
 */
public final class TorrentsDb implements TorrentScraper {

    private static final String LABEL = "TorrentsDB";

    private final StreamAddon addon;

    /** @param instance the add-on, with or without a configuration in its path */
    public TorrentsDb(SourceInstance instance) {
        addon = new StreamAddon(instance, TorrentsDb::offer);
    }

    @Override
    public String name() {
        return "torrentsdb";
    }

    // region scrape
    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        return addon.scrape(request, found, deadline);
    }

    // end scrape

    // region offer
    private static Optional<Candidate> offer(StreamJson stream) {
        StreamText text = StreamText.of(stream.title());
        StreamText details = text.details();
        return stream.torrent(text.firstLine())
                .map(torrent -> torrent.fileName(stream.fileName().orElse(""))
                        .fileSize(details.size(Marker.DISK))
                        .seeders(details.seeders())
                        .label(LABEL, details.after(Marker.WHEEL)));
    }
    // end offer
}
