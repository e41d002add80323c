package comet.persistence.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that a pool had no connection to give, so that one caller waits for a lost server and the others fail at
 * once. It begins when a caller waited in vain; then one at a time tries again, {@link #PAUSE} after the last who
 * failed; it ends with the first connection that anybody gets. Thread-safe.
 */
final class Outage {

    /**
     * From a failure to the next trial. Longer than a request goes on after its first store call, so that no viewer
     * waits twice; short enough that nobody notices how long a server that is back stays unused.
     */
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** Where connections come from. */
    interface Pool {
        /** Waits for a connection as long as the pool has patience. */
        Connection connection() throws SQLException;
    }

    private final Pool pool;
    private final InstantSource clock;

    private @Nullable Instant failedAt;
    private @Nullable SQLException failure;
    private boolean trialUnderWay;

    Outage(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** A connection of the pool. Fails without asking it as long as somebody else has just failed or is trying. */
    Connection connection() throws SQLException {
        boolean trial = begin();
        try {
            Connection connection = pool.connection();
            succeeded();
            return connection;
        } catch (SQLException e) {
            failed(e);
            throw e;
        } finally {
            if (trial) {
                trialOver();
            }
        }
    }

    /** Whether this call is the trial of an outage. */
    private synchronized boolean begin() throws SQLException {
        if (failedAt == null) {
            return false;
        }
        if (trialUnderWay || isRecent(failedAt)) {
            throw new SQLTransientConnectionException("the database could not be reached a moment ago", failure);
        }
        trialUnderWay = true;
        return true;
    }

    /** A clock that was set back makes no failure last longer. */
    private boolean isRecent(Instant failure) {
        Duration since = Duration.between(failure, clock.instant());
        return !since.isNegative() && since.compareTo(PAUSE) < 0;
    }

    private synchronized void succeeded() {
        failedAt = null;
        failure = null;
    }

    private synchronized void failed(SQLException e) {
        failure = e;
        failedAt = clock.instant();
    }

    private synchronized void trialOver() {
        trialUnderWay = false;
    }
}
