package comet.app.task;

import comet.core.lease.LeaseTimes;
import comet.core.port.StoreException;
import java.time.Duration;
import java.util.Optional;

/**
 * Work that is done again and again while the server runs.
 *
 * @param name lower-case words joined by hyphens, for the log, for whoever looks at results, and for the lock; no two
 *     tasks have the same
 * @param area the package the work belongs to, which decides its category in the log
 * @param timing when; empty when the operator switched it off
 * @param lease the times of the lock that lets one of all instances do it (SRCH-39, DB-13); empty when every instance
 *     does it for itself
 * @param work what is done
 */
public record RecurringTask(
        String name, String area, Optional<Timing> timing, Optional<LeaseTimes> lease, RecurringTask.Work work) {

    /** Work that goes on for longer than a day is stuck. */
    private static final LeaseTimes LEASE = LeaseTimes.upTo(Duration.ofDays(1));

    /**
     * When work is done.
     *
     * @param first the wait before the first time
     * @param pause the wait between the end of one time and the beginning of the next
     */
    public record Timing(Duration first, Duration pause) {}

    /** What is done each time. Called by one thread at a time. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it once. May take long.
         *
         * @return a few words on what was done, with numbers; no secrets
         * @throws StoreException if the database failed; the next time may be better
         * @throws InterruptedException if interrupted, when the server stops or the lock was lost
         */
        String run() throws StoreException, InterruptedException;
    }

    /** Work that every instance does for itself. */
    public static RecurringTask everywhere(String name, String area, Optional<Timing> timing, Work work) {
        return new RecurringTask(name, area, timing, Optional.empty(), work);
    }

    /** Work that one of all instances on a database does, while the others pass. */
    public static RecurringTask onOneInstance(String name, String area, Optional<Timing> timing, Work work) {
        return new RecurringTask(name, area, timing, Optional.of(LEASE), work);
    }
}
