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

/** What is done from time to time while the server runs: expired rows and locks are removed (STOR-22, CFG-38). */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = System.getLogger("comet.persistence.Housekeeping");
    private static final Duration LOCKS_EVERY = Duration.ofSeconds(60);
    private static final Duration SWEEP_AT_MOST_EVERY = Duration.ofHours(1);

    private final ScheduledExecutorService clock;
    private final Database database;

    private Housekeeping(Database database) {
        this.database = database;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("housekeeping").daemon().factory());
    }

    /** @param sweepInterval empty = never (CFG-38) */
    static Housekeeping start(Database database, Optional<Duration> sweepInterval) {
        Housekeeping housekeeping = new Housekeeping(database);
        housekeeping.every(LOCKS_EVERY, LOCKS_EVERY, database::removeExpiredLocks);
        if (sweepInterval.isPresent()) {
            Duration period =
                    sweepInterval.get().compareTo(SWEEP_AT_MOST_EVERY) > 0 ? sweepInterval.get() : SWEEP_AT_MOST_EVERY;
            housekeeping.every(Duration.ZERO, period, housekeeping::sweep);
        }
        return housekeeping;
    }

    /** Work that may fail; the next time may be better. */
    @FunctionalInterface
    private interface Chore {
        void run() throws StoreException, InterruptedException;
    }

    private void every(Duration first, Duration period, Chore chore) {
        var unused = clock.scheduleWithFixedDelay(
                () -> attempt(chore), first.toSeconds(), period.toSeconds(), TimeUnit.SECONDS);
    }

    private static void attempt(Chore chore) {
        try {
            chore.run();
        } catch (StoreException e) {
            LOG.log(Level.WARNING, e::getMessage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() throws StoreException, InterruptedException {
        LOG.log(Level.DEBUG, "expiry sweep: " + database.sweep());
    }

    /** Stops at once; what is being removed stays consistent. */
    @Override
    public void close() {
        clock.shutdownNow();
    }
}
