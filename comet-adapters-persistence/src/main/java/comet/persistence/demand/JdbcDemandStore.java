package comet.persistence.demand;

import comet.core.port.DemandStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.connection.Repositories;
import comet.persistence.connection.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Demand in the table {@code media_demand}. */
public final class JdbcDemandStore implements DemandStore {
    private final Table<DemandRows> requests;
    private final Duration throttle;

    /** @param lookback how far back demand counts; requests are noted at most every half of it (SRCH-31) */
    public JdbcDemandStore(Connections connections, Supplier<Repositories> repositories, Duration lookback) {
        requests = new Table<>(connections, repositories, DemandRows.class);
        throttle = lookback.dividedBy(2);
    }

    @Override
    public Optional<LastScrape> requested(String request, Instant now) throws StoreException {
        Optional<DemandRow> known = find(request);
        if (known.isEmpty() || !known.get().seenSince(now.minus(throttle))) {
            requests.write("noting demand", rows -> rows.noteRequest(request, now.toEpochMilli()));
        }
        return known.flatMap(DemandRow::lastScrape);
    }

    @Override
    public Optional<LastScrape> lastScrape(String request) throws StoreException {
        return find(request).flatMap(DemandRow::lastScrape);
    }

    @Override
    public void scraped(String request, LastScrape scrape) throws StoreException {
        requests.write(
                "noting a scrape",
                rows -> rows.noteScrape(request, scrape.at().toEpochMilli(), scrape.empty() ? 1 : 0));
    }

    private Optional<DemandRow> find(String request) throws StoreException {
        return requests.read("reading demand", rows -> rows.findById(request));
    }
}
