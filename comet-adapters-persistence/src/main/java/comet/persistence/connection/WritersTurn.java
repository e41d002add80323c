package comet.persistence.connection;

import comet.core.port.Pause;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to write, and how long a writer waits for it: for the others of this program, and for another program
 * that holds the database. Waiting is done here, by the thread alone: inside the database's own library it would keep
 * everything else from running that shares the processor's thread. Thread-safe.
 */
final class WritersTurn {

    /** For what nobody waits for. */
    static final Duration PATIENT = Duration.ofSeconds(10);

    /** For book-keeping on somebody's way to an answer. */
    static final Duration BRIEF = Duration.ofSeconds(1);

    /** After one waited in vain, others do not wait for so long. Longer than a search takes, so that it waits once. */
    static final Duration BLOCKED = Duration.ofSeconds(15);

    /** Between two trials. */
    static final Duration STEP = Duration.ofMillis(100);

    private final Semaphore places;
    private final InstantSource clock;
    /** Another program held the database when it was last tried. */
    private volatile @Nullable Blocked seen;

    /** One waited for that program in vain. */
    private volatile @Nullable Blocked blocked;

    private record Blocked(Instant since, SQLException by) {}

    /** @param places how many may write at a time */
    WritersTurn(int places, InstantSource clock) {
        this.places = new Semaphore(places, true);
        this.clock = clock;
    }

    /** What is done in a turn. */
    interface Turn<T> {
        T run() throws SQLException;
    }

    /** A writer begins to wait, so long at most. */
    Wait begin(Duration patience) {
        return new Wait(patience);
    }

    private void failIfBlocked() throws SQLException {
        Blocked last = blocked;
        if (last != null) {
            Duration passed = Duration.between(last.since(), clock.instant());
            if (!passed.isNegative() && passed.compareTo(BLOCKED) < 0) {
                throw new SQLTransientException("another program held the database a moment ago", last.by());
            }
        }
    }

    /** Whoever had the turn took his time, waiting for another program perhaps. */
    private static SQLException tooLate(@Nullable Blocked by) {
        String reason = "others write and take their time";
        return by == null ? new SQLTimeoutException(reason) : new SQLTransientException(reason, by.by());
    }

    /** One writer's patience. Used by one thread. */
    final class Wait {
        private final boolean brief;
        private Duration left;

        private Wait(Duration patience) {
            this.brief = patience.compareTo(PATIENT) < 0;
            this.left = patience;
        }

        /** Does it when it is this writer's turn; fails if that does not come. */
        <T> T take(Turn<T> turn) throws SQLException {
            if (brief) {
                failIfBlocked();
            }
            acquire();
            try {
                T result = turn.run();
                seen = null;
                blocked = null;
                return result;
            } finally {
                places.release();
            }
        }

        /** After another program held the database: waits a step; whether there is patience left. */
        boolean mayTryAgain(SQLException failure, Pause pause) {
            left = left.minus(STEP);
            seen = new Blocked(clock.instant(), failure);
            if (!left.isPositive()) {
                blocked = seen;
                return false;
            }
            try {
                pause.pause(STEP);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private void acquire() throws SQLException {
            try {
                if (!places.tryAcquire(left.toNanos(), TimeUnit.NANOSECONDS)) {
                    blocked = seen;
                    throw tooLate(seen);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLTransientException("interrupted while waiting to write", e);
            }
        }
    }
}
