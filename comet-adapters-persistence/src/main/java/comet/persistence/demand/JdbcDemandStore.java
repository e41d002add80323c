package comet.persistence.demand;

import comet.core.port.DemandStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.sql.Columns;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Demand in the table {@code media_demand}. */
public final class JdbcDemandStore implements DemandStore {
    private final Connections connections;
    private final Duration throttle;

    /** @param lookback how far back demand counts; requests are noted at most every half of it (SRCH-31) */
    public JdbcDemandStore(Connections connections, Duration lookback) {
        this.connections = connections;
        this.throttle = lookback.dividedBy(2);
    }

    @Override
    public Optional<LastScrape> requested(String request, Instant now) throws StoreException {
        Optional<Demand> known = connections.read("reading demand", connection -> find(connection, request));
        if (known.isEmpty()
                || known.get().lastSeen().orElse(Long.MIN_VALUE)
                        < now.minus(throttle).toEpochMilli()) {
            connections.write("noting demand", connection -> note(connection, request, now.toEpochMilli()));
        }
        return known.flatMap(Demand::lastScrape);
    }

    @Override
    public Optional<LastScrape> lastScrape(String request) throws StoreException {
        return connections
                .read("reading demand", connection -> find(connection, request))
                .flatMap(Demand::lastScrape);
    }

    @Override
    public void scraped(String request, LastScrape scrape) throws StoreException {
        String sql = """
                INSERT INTO media_demand (request, last_scraped_at, last_scrape_empty) VALUES (?, ?, ?)
                ON CONFLICT (request) DO UPDATE SET
                    last_scraped_at = excluded.last_scraped_at, last_scrape_empty = excluded.last_scrape_empty
                WHERE media_demand.last_scraped_at IS NULL OR media_demand.last_scraped_at <= excluded.last_scraped_at""";
        connections.write("noting a scrape", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return Parameters.of(statement)
                        .text(request)
                        .number(scrape.at().toEpochMilli())
                        .number(scrape.empty() ? 1 : 0)
                        .update();
            }
        });
    }

    private static Optional<Demand> find(Connection connection, String request) throws SQLException {
        String sql = "SELECT last_seen_at, last_scraped_at, last_scrape_empty FROM media_demand WHERE request = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).text(request);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Demand(
                                Columns.optionalLong(row, "last_seen_at"),
                                Columns.optionalLong(row, "last_scraped_at"),
                                row.getInt("last_scrape_empty") != 0))
                        : Optional.empty();
            }
        }
    }

    private static int note(Connection connection, String request, long now) throws SQLException {
        String sql = """
                INSERT INTO media_demand (request, first_seen_at, last_seen_at) VALUES (?, ?, ?)
                ON CONFLICT (request) DO UPDATE SET
                    first_seen_at = COALESCE(media_demand.first_seen_at, excluded.first_seen_at),
                    last_seen_at = excluded.last_seen_at""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return Parameters.of(statement)
                    .text(request)
                    .number(now)
                    .number(now)
                    .update();
        }
    }

    private record Demand(OptionalLong lastSeen, OptionalLong lastScraped, boolean lastScrapeEmpty) {

        Optional<LastScrape> lastScrape() {
            return lastScraped.isPresent()
                    ? Optional.of(new LastScrape(Instant.ofEpochMilli(lastScraped.getAsLong()), lastScrapeEmpty))
                    : Optional.empty();
        }
    }
}
