package comet.app;

import comet.core.port.StoreException;
import comet.persistence.Database;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What is done from time to time while the server runs: expired rows and locks are removed (STOR-22, CFG-38), and the
 * configurations of viewers who left are forgotten (UCFG-113).
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = System.getLogger("comet.persistence.Housekeeping");
    private static final Duration EVERY_MINUTE = Duration.ofSeconds(60);
    private static final Duration SWEEP_AT_MOST_EVERY = Duration.ofHours(1);

    /** For one step of a sweep to end. */
    private static final Duration CLOSING = Duration.ofMillis(500);

    private final Timetable timetable;

    private Housekeeping(Timetable timetable) {
        this.timetable = timetable;
    }

    /** Does something again and again until it is closed, one thing at a time. */
    interface Timetable extends AutoCloseable {

        /**
         * Never runs one job twice at a time. A job throws nothing.
         *
         * @param first the wait before the first time
         * @param pause the wait between the end of one time and the beginning of the next
         */
        void add(Duration first, Duration pause, Runnable job);

        /** Interrupts what runs, and waits a moment for it to end. */
        @Override
        void close();
    }

    /** @param sweepInterval empty = never (CFG-38) */
    static Housekeeping start(Database database, Optional<Duration> sweepInterval, Runnable forgetIdle) {
        Chore sweep = () -> LOG.log(Level.DEBUG, "expiry sweep: " + database.sweep());
        return start(onOneThread(), new Chores(database::removeExpiredLocks, sweep, forgetIdle::run), sweepInterval);
    }

    static Housekeeping start(Timetable timetable, Chores chores, Optional<Duration> sweepInterval) {
        Housekeeping housekeeping = new Housekeeping(timetable);
        housekeeping.every(EVERY_MINUTE, EVERY_MINUTE, chores.removeLocks());
        housekeeping.every(EVERY_MINUTE, EVERY_MINUTE, chores.forgetIdle());
        if (sweepInterval.isPresent()) {
            Duration period =
                    sweepInterval.get().compareTo(SWEEP_AT_MOST_EVERY) > 0 ? sweepInterval.get() : SWEEP_AT_MOST_EVERY;
            housekeeping.every(Duration.ZERO, period, chores.sweep());
        }
        return housekeeping;
    }

    /** What there is to do. */
    record Chores(Chore removeLocks, Chore sweep, Chore forgetIdle) {}

    /** Work that may fail; the next time may be better. */
    @FunctionalInterface
    interface Chore {
        void run() throws StoreException, InterruptedException;
    }

    private void every(Duration first, Duration period, Chore chore) {
        timetable.add(first, period, () -> attempt(chore));
    }

    private static void attempt(Chore chore) {
        try {
            chore.run();
        } catch (StoreException e) {
            LOG.log(Level.WARNING, e::getMessage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // A fault of ours, once; a job that throws would never run again.
            LOG.log(Level.ERROR, "housekeeping broke", e);
        }
    }

    private static Timetable onOneThread() {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("housekeeping").daemon().factory());
        return new Timetable() {
            @Override
            public void add(Duration first, Duration pause, Runnable job) {
                var unused = clock.scheduleWithFixedDelay(job, first.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
            }

            @Override
            public void close() {
                clock.shutdownNow();
                try {
                    // Whoever closes the database next does not take it away in the middle of a transaction.
                    var unused = clock.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    /** Stops within half a second; what is being removed stays consistent. */
    @Override
    public void close() {
        timetable.close();
    }
}
