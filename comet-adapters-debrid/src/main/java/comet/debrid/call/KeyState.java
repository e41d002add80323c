package comet.debrid.call;

import comet.core.debrid.DebridFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** What is remembered of the calls made with one key: how many are under way, what is spent, and a cool-down. */
final class KeyState {

    /** Calls of one key at the same time (DBT-03). */
    private static final int CALLS_AT_ONCE = 8;

    private record CoolDown(DebridFailure cause, Instant end) {}

    private final Semaphore slots = new Semaphore(CALLS_AT_ONCE, true);
    private final Map<Budget, TokenBucket> buckets = new HashMap<>();
    private @Nullable CoolDown coolDown;

    /** One permit for each call under way. */
    Semaphore slots() {
        return slots;
    }

    /**
     * Takes one call out of every budget, or out of none.
     *
     * @return how long to wait before it; when that is more than {@code longest}, nothing was taken
     */
    synchronized Duration spend(List<Budget> budgets, Instant now, Duration longest) {
        List<TokenBucket> spent = budgets.stream()
                .map(budget -> buckets.computeIfAbsent(budget, TokenBucket::new))
                .toList();
        Duration wait = Duration.ZERO;
        for (TokenBucket bucket : spent) {
            Duration own = bucket.waitAt(now);
            wait = own.compareTo(wait) > 0 ? own : wait;
        }
        if (wait.compareTo(longest) <= 0) {
            spent.forEach(bucket -> bucket.takeAt(now));
        }
        return wait;
    }

    /** Lets no call through until then; a cool-down that lasts longer stays. */
    synchronized void coolDown(DebridFailure cause, Instant end) {
        if (coolDown == null || coolDown.end().isBefore(end)) {
            coolDown = new CoolDown(cause, end);
        }
    }

    /** The failure that started the cool-down, with what is left of it; empty when there is none. */
    synchronized Optional<DebridFailure> cooling(Instant now) {
        if (coolDown == null || !coolDown.end().isAfter(now)) {
            coolDown = null;
            return Optional.empty();
        }
        return Optional.of(coolDown.cause().withRetryAfter(Duration.between(now, coolDown.end())));
    }
}
