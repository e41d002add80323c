package comet.persistence.demand;

import comet.core.basis.Subject;
import comet.core.port.DemandStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.connection.Repositories;
import comet.persistence.connection.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Demand in the table {@code media_demand}. */
public final class JdbcDemandStore implements DemandStore {
    private static final System.Logger LOG = System.getLogger(JdbcDemandStore.class.getName());

    /** Requests noted in one transaction. */
    private static final int BATCH = 500;

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
            note(request, now);
        }
        return known.flatMap(DemandRow::lastScrape);
    }

    @Override
    public void seen(Map<String, Instant> lastSeen) throws StoreException {
        // In one order, so that no two instances wait for each other.
        List<Map.Entry<String, Instant>> all = new ArrayList<>(new TreeMap<>(lastSeen).entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Map.Entry<String, Instant>> batch = all.subList(from, Math.min(all.size(), from + BATCH));
            requests.write("noting demand", rows -> {
                for (Map.Entry<String, Instant> one : batch) {
                    rows.noteLastSeen(one.getKey(), one.getValue().toEpochMilli(), throttle.toMillis());
                }
            });
        }
    }

    /** What is known is worth more than that somebody asked: without it everything is searched anew. */
    private void note(String request, Instant now) {
        try {
            requests.writeBriefly("noting demand", rows -> rows.noteRequest(request, now.toEpochMilli()));
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.DEBUG, e.getMessage());
        }
    }

    @Override
    public Optional<LastScrape> lastScrape(String request) throws StoreException {
        return find(request).flatMap(DemandRow::lastScrape);
    }

    @Override
    public void scraped(String request, LastScrape scrape) throws StoreException {
        requests.write(
                "noting a scrape",
                List.of(Subject.demand(request)),
                rows -> rows.noteScrape(request, scrape.at().toEpochMilli(), scrape.empty() ? 1 : 0));
    }

    private Optional<DemandRow> find(String request) throws StoreException {
        return requests.read("reading demand", rows -> rows.findById(request));
    }
}
