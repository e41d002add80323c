package comet.debrid.call;

import java.time.Duration;
import java.time.Instant;

/**
 * What is left of a {@link Budget}, kept as the one moment at which the bucket will be full again. Not thread-safe: its
 * {@link KeyState} guards it.
 */
final class TokenBucket {

    private final Duration interval;
    private final Duration depth;
    private Instant fullAt = Instant.MIN;

    TokenBucket(Budget budget) {
        this.interval = budget.interval();
        this.depth = interval.multipliedBy(budget.burst() - 1L);
    }

    /** How long a call that comes now has to wait; zero when it may go at once. Takes nothing. */
    Duration waitAt(Instant now) {
        Duration debt = fullAt.isAfter(now) ? Duration.between(now, fullAt) : Duration.ZERO;
        Duration wait = debt.minus(depth);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** Takes one call, which goes as soon as {@link #waitAt} said before. */
    void takeAt(Instant now) {
        fullAt = (fullAt.isAfter(now) ? fullAt : now).plus(interval);
    }
}
