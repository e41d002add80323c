package comet.persistence.health;

import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.sql.Parameters;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database a trivial question, at most every 2 s, and waits at most 2 s for the answer (HLT-07). After a write
 * has failed, it also tries to write, until that succeeds again. A database of which any call has met a broken part
 * fails, whatever else it answers. Thread-safe: callers at the same time share one question, and one that hangs is not asked again before it ends.
 */
public final class HealthCheck {
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Reads a page of the file, which a bare SELECT would not. */
    private static final String QUESTION = "SELECT COUNT(*) FROM maintenance";

    private static final String TRIAL = "INSERT INTO maintenance (task, last_run_at) VALUES ('write trial', ?)"
            + " ON CONFLICT (task) DO UPDATE SET last_run_at = excluded.last_run_at";

    private final Connections connections;
    private final InstantSource clock;
    private final Executor threads;
    private @Nullable FutureTask<DatabaseHealth> question;
    private Instant askedAt = Instant.MIN;

    /** @param threads one of which asks, while the caller waits no longer than it may */
    public HealthCheck(Connections connections, InstantSource clock, Executor threads) {
        this.connections = connections;
        this.clock = clock;
        this.threads = threads;
    }

    /** How the database is. */
    public DatabaseHealth check() {
        try {
            return current().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return DatabaseHealth.FAILING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DatabaseHealth.FAILING;
        }
    }

    private synchronized FutureTask<DatabaseHealth> current() {
        FutureTask<DatabaseHealth> last = question;
        Instant now = clock.instant();
        if (last != null && (!last.isDone() || now.isBefore(askedAt.plus(KEPT)))) {
            return last;
        }
        FutureTask<DatabaseHealth> next = new FutureTask<>(this::ask);
        question = next;
        askedAt = now;
        threads.execute(next);
        return next;
    }

    private DatabaseHealth ask() {
        try {
            boolean answers = connections.read("checking the database", connection -> {
                try (PreparedStatement statement = connection.prepareStatement(QUESTION);
                        ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            });
            if (!answers || connections.isDamaged()) {
                return DatabaseHealth.FAILING;
            }
            return connections.writesFail() ? tryToWrite() : DatabaseHealth.OK;
        } catch (StoreException e) {
            return DatabaseHealth.FAILING;
        }
    }

    /** Only after a write has failed: a database that is well is not written to for being asked. */
    private DatabaseHealth tryToWrite() {
        try {
            connections.tryToWrite(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(TRIAL)) {
                    return Parameters.of(statement)
                            .number(clock.instant().toEpochMilli())
                            .update();
                }
            });
            return DatabaseHealth.OK;
        } catch (StoreException e) {
            return DatabaseHealth.READ_ONLY;
        }
    }
}
