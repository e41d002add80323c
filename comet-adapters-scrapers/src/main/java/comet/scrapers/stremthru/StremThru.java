package comet.scrapers.stremthru;

import comet.core.media.ImdbId;
import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.TorrentScraper;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.Findings;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.feed.Feed;
import comet.scrapers.kit.feed.FeedItem;
import java.util.Optional;

/** One instance of StremThru (STR-01). Immutable and thread-safe. */
public final class StremThru implements TorrentScraper {

    private static final String LABEL = "StremThru";

    /** The title it gives to what it could not read (STR-02). */
    private static final String PLACEHOLDER = "Invalid Magnet";

    private final SourceInstance instance;

    /** @param instance its base is the address of the instance, without {@code /v0} */
    public StremThru(SourceInstance instance) {
        this.instance = instance;
    }

    @Override
    public String name() {
        return "stremthru";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        Inquiry inquiry = instance.inquiry();
        Optional<ImdbId> imdb = request.imdbId();
        if (imdb.isPresent()) {
            try (Findings findings = new Findings(name(), found)) {
                inquiry.asked(() -> search(imdb.get(), findings, deadline));
            }
        }
        return inquiry.end();
    }

    /** All that is known of the title, whatever season. */
    private Feed search(ImdbId imdb, Findings findings, Deadline deadline)
            throws SourceException, InterruptedException {
        Feed feed = instance.ask(
                instance.get("v0", "torznab", "api")
                        .query("t", "search")
                        .query("imdbid", imdb.external())
                        .build(),
                Feed::read,
                deadline);
        findings.offerAll(feed.items(), StremThru::offered);
        feed.assertWhole();
        return feed;
    }

    private static Optional<Candidate> offered(FeedItem item) {
        return item.title().strip().equals(PLACEHOLDER)
                ? Optional.empty()
                : Optional.of(item.candidate().label(LABEL, item.attribute("indexername")));
    }
}
