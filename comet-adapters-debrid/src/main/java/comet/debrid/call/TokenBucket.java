package comet.debrid.call;

import java.time.Duration;
import java.time.Instant;

/** What is left in a bucket, kept as the one moment at which it will be full again. */
final class TokenBucket implements Meter {

    private final Duration interval;
    private final int burst;
    private Instant fullAt = Instant.MIN;

    /** @param interval in which one call is earned */
    TokenBucket(Duration interval, int burst) {
        this.interval = interval;
        this.burst = burst;
    }

    @Override
    public Duration waitAt(Instant now, int kept) {
        Duration wait = debt(now).minus(interval.multipliedBy(burst - 1L - kept));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    @Override
    public void takeAt(Instant now) {
        fullAt = now.plus(debt(now)).plus(interval);
    }

    @Override
    public int leftAt(Instant now) {
        long owed = debt(now).plus(interval).minusNanos(1).dividedBy(interval);
        return (int) Math.max(0, burst - owed);
    }

    private Duration debt(Instant now) {
        return fullAt.isAfter(now) ? Duration.between(now, fullAt) : Duration.ZERO;
    }
}
