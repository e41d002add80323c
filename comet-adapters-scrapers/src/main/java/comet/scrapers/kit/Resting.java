package comet.scrapers.kit;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.port.TorrentScraper;
import comet.outside.Breaker;
import comet.outside.Habits;
import java.time.Duration;
import java.time.InstantSource;

/**
 * An instance of a source that is left alone for a while after five failed searches in a row, and is then tried once
 * (SCR-D15). An empty answer is a success. Thread-safe.
 */
public final class Resting implements TorrentScraper {

    private static final Habits.BreakerRules RULES =
            new Habits.BreakerRules(5, Duration.ofSeconds(60), Duration.ofMinutes(15));

    private final TorrentScraper scraper;
    private final InstantSource time;
    private final Breaker breaker;

    public Resting(TorrentScraper scraper, InstantSource time) {
        this.scraper = scraper;
        this.time = time;
        this.breaker = new Breaker(scraper.name(), RULES, time);
    }

    @Override
    public String name() {
        return scraper.name();
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        if (!breaker.admits()) {
            return new SourceEnd.Failed(Failure.RESTING);
        }
        try (Breaker.Passage passage = breaker.enter()) {
            try {
                SourceEnd end = scraper.scrape(request, found, deadline);
                tell(passage, end);
                return end;
            } catch (InterruptedException e) {
                if (deadline.left(time).isZero()) {
                    passage.failed();
                }
                throw e;
            }
        }
    }

    private static void tell(Breaker.Passage passage, SourceEnd end) {
        switch (end) {
            case SourceEnd.Done done -> passage.succeeded();
            case SourceEnd.Silent silent -> passage.succeeded();
            case SourceEnd.PartlyFailed partly -> passage.succeeded();
            case SourceEnd.Failed failed -> {
                if (failed.failure() != Failure.SKIPPED) {
                    passage.failed();
                }
            }
        }
    }
}
