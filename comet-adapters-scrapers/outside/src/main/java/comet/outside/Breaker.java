package comet.outside;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/**
 * Leaves alone what fails: after so many failures in a row for a while, each further time twice as long; then one attempt
 * decides (RSL-03, SCR-D15). Thread-safe.
 */
public final class Breaker {

    private static final float ALL = 100;
    private static final double TWICE = 2;

    private final CircuitBreaker breaker;

    /** @param name lower-case word of what is left alone */
    public Breaker(String name, Habits.BreakerRules rules, InstantSource time) {
        this(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindow(rules.failures(), rules.failures(), SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(ALL)
                        .waitIntervalFunctionInOpenState(
                                IntervalFunction.ofExponentialBackoff(rules.first(), TWICE, rules.longest())),
                time);
    }

    private Breaker(String name, CircuitBreakerConfig.Builder config, InstantSource time) {
        this.breaker = CircuitBreaker.of(
                name,
                config.clock(clockOf(time))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /**
     * A breaker that looks at the share of failures among the last calls.
     *
     * @param window how far it looks back, in whole seconds
     * @param fewest calls in that time below which it never opens
     * @param percent of them that must have failed
     * @param open for how long it leaves alone what fails
     */
    public static Breaker byShare(
            String name, Duration window, int fewest, int percent, Duration open, InstantSource time) {
        return new Breaker(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindow((int) window.toSeconds(), fewest, SlidingWindowType.TIME_BASED)
                        .failureRateThreshold(percent)
                        // The library lets through what comes after that time, not what comes at its very end.
                        .waitDurationInOpenState(open.minusMillis(1)),
                time);
    }

    /** One attempt. Closing it without an end counts nothing. Used by one thread. */
    public final class Passage implements AutoCloseable {
        private boolean ended;

        /** It succeeded. */
        public void succeeded() {
            ended = true;
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }

        /** It was answered, which says that what was tried is there, but nothing of how well it does. */
        public void answered() {
            if (breaker.getState() == CircuitBreaker.State.HALF_OPEN) {
                succeeded();
            }
        }

        /** It failed. */
        public void failed() {
            ended = true;
            breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("failed"));
        }

        /** It was told to come back later: nobody goes there until then (RSL-04). */
        public void toldToWait(Duration wait) {
            ended = true;
            breaker.transitionToOpenStateFor(wait);
        }

        @Override
        public void close() {
            if (!ended) {
                breaker.releasePermission();
            }
        }
    }

    /** Whether it may be tried now; if so, {@link #enter} follows and nothing else. */
    public boolean admits() {
        return breaker.tryAcquirePermission();
    }

    /** The attempt that {@link #admits} let in. */
    public Passage enter() {
        return new Passage();
    }

    /** Whether it is left alone at the moment. */
    public boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    private static Clock clockOf(InstantSource time) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time.instant();
            }
        };
    }
}
