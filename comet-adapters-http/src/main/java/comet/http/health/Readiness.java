package comet.http.health;

import comet.http.limit.BoundedWork;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last results of all checks. Looking again takes place at most every two seconds, however many ask, and each check
 * has two seconds (HLT-07). Only a check that was pending is looked at again at once: it may be over with any moment,
 * and whoever waits for the start waits for that. Thread-safe.
 */
@Singleton
final class Readiness {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final List<HealthCheck> checks;
    private final BoundedWork work;
    private final InstantSource time;
    private final ReentrantLock lock = new ReentrantLock();
    private Map<String, HealthCheck.State> last = Map.of();
    private Instant until = Instant.MIN;

    Readiness(Collection<HealthCheck> checks, BoundedWork work, InstantSource time) {
        this.checks = List.copyOf(checks);
        this.work = work;
        this.time = time;
    }

    /** The state of each check, in the order given. */
    Map<String, HealthCheck.State> states() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            boolean stale = !time.instant().isBefore(until);
            Map<String, HealthCheck.State> states = new LinkedHashMap<>();
            for (HealthCheck check : checks) {
                HealthCheck.State known = last.getOrDefault(check.name(), HealthCheck.State.PENDING);
                states.put(check.name(), stale || known == HealthCheck.State.PENDING ? state(check) : known);
            }
            last = states;
            if (stale) {
                until = time.instant().plus(FRESH);
            }
            return last;
        } finally {
            lock.unlock();
        }
    }

    private HealthCheck.State state(HealthCheck check) throws InterruptedException {
        try {
            return work.within(LIMIT, check::check);
        } catch (TimeoutException | ExecutionException e) {
            // What went wrong is the business of the part that is checked; here it only counts that it did.
            return HealthCheck.State.FAILING;
        }
    }
}
