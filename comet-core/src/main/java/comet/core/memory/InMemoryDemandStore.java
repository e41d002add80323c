package comet.core.memory;

import comet.core.port.DemandStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Demand for the life of the object, of the titles that were asked for last. Thread-safe. */
public final class InMemoryDemandStore implements DemandStore {
    private static final int MOST = 50_000;

    private final Map<String, LastScrape> scrapes = RecentlyUsed.upTo(MOST);
    private final Map<String, Instant> seen = RecentlyUsed.upTo(MOST);
    private final Duration throttle;

    /** @param lookback how far back demand counts; writes are at least half of it apart (SRCH-31) */
    public InMemoryDemandStore(Duration lookback) {
        throttle = lookback.dividedBy(2);
    }

    @Override
    public Optional<LastScrape> requested(String request, Instant now) {
        seen.merge(request, now, (last, latest) -> last.isBefore(latest.minus(throttle)) ? latest : last);
        return lastScrape(request);
    }

    @Override
    public Optional<LastScrape> lastScrape(String request) {
        return Optional.ofNullable(scrapes.get(request));
    }

    @Override
    public void scraped(String request, LastScrape scrape) {
        scrapes.merge(request, scrape, (last, latest) -> latest.at().isBefore(last.at()) ? last : latest);
    }

    /** When a viewer was last noted to ask. */
    public Optional<Instant> lastSeen(String request) {
        return Optional.ofNullable(seen.get(request));
    }
}
