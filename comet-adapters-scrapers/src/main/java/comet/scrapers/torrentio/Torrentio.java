package comet.scrapers.torrentio;

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
import java.util.List;
import java.util.Optional;

/**
 * The add-on Torrentio (TIO-01). Its text: the name of the torrent; the path of the file, where that says more; a line
 * of details of which each part may be missing; languages. The size is the file's (TIO-03). Immutable and thread-safe.
 */
public final class Torrentio implements TorrentScraper {

    private static final String LABEL = "Torrentio";

    /** The indexer of what tells none (TIO-05). */
    private static final String UNTOLD = "KnightCrawler";

    private final StreamAddon addon;

    /** @param instance the add-on, with or without a configuration in its path; called as a browser does (SCR-55) */
    public Torrentio(SourceInstance instance) {
        addon = new StreamAddon(instance, Torrentio::offer);
    }

    @Override
    public String name() {
        return "torrentio";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        return addon.scrape(request, found, deadline);
    }

    private static Optional<Candidate> offer(StreamJson stream) {
        StreamText text = StreamText.of(stream.title());
        StreamText details = text.details();
        return stream.torrent(text.firstLine())
                .map(torrent -> torrent.fileName(fileName(stream, text))
                        .fileSize(details.size(Marker.DISK))
                        .seeders(details.seeders())
                        .label(LABEL, details.after(Marker.WHEEL).or(() -> Optional.of(UNTOLD))));
    }

    /** What says more than the name of the torrent: the hint, or the line before the details (TIO-02, TIO-D1). */
    private static String fileName(StreamJson stream, StreamText text) {
        Optional<String> hint = stream.fileName();
        return hint.filter(name -> !name.equals(text.firstLine()))
                .or(() -> lineBeforeDetails(text.lines()))
                .or(() -> hint)
                .orElse("");
    }

    private static Optional<String> lineBeforeDetails(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (StreamText.begins(lines.get(i), Marker.SEEDERS, Marker.DISK, Marker.WHEEL)) {
                return i == 1 ? Optional.empty() : Optional.of(lines.get(i - 1));
            }
        }
        return Optional.empty();
    }
}
