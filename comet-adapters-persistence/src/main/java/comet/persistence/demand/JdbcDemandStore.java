package comet.persistence.demand;

import comet.core.port.DemandStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.connection.Repositories;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Demand in the table {@code media_demand}. */
public final class JdbcDemandStore implements DemandStore {
    private final Connections connections;
    private final Supplier<Repositories> repositories;
    private final Duration throttle;

    /**
     * @param repositories asked at every call, before a connection is taken
     * @param lookback how far back demand counts; requests are noted at most every half of it (SRCH-31)
     */
    public JdbcDemandStore(Connections connections, Supplier<Repositories> repositories, Duration lookback) {
        this.connections = connections;
        this.repositories = repositories;
        this.throttle = lookback.dividedBy(2);
    }

    @Override
    public Optional<LastScrape> requested(String request, Instant now) throws StoreException {
        Optional<DemandRow> known = find(request);
        if (known.isEmpty() || !known.get().seenSince(now.minus(throttle))) {
            DemandRows rows = rows();
            connections.write("noting demand", connection -> {
                rows.noteRequest(request, now.toEpochMilli());
                return request;
            });
        }
        return known.flatMap(DemandRow::lastScrape);
    }

    @Override
    public Optional<LastScrape> lastScrape(String request) throws StoreException {
        return find(request).flatMap(DemandRow::lastScrape);
    }

    @Override
    public void scraped(String request, LastScrape scrape) throws StoreException {
        DemandRows rows = rows();
        connections.write("noting a scrape", connection -> {
            rows.noteScrape(request, scrape.at().toEpochMilli(), scrape.empty() ? 1 : 0);
            return request;
        });
    }

    private Optional<DemandRow> find(String request) throws StoreException {
        DemandRows rows = rows();
        return connections.read("reading demand", connection -> rows.findById(request));
    }

    private DemandRows rows() {
        return repositories.get().get(DemandRows.class);
    }
}
