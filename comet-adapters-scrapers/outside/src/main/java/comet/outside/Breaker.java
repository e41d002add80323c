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

    private static final double ALL = 100;
    private static final double TWICE = 2;

    private final CircuitBreaker breaker;

    /** @param name lower-case word of what is left alone */
    public Breaker(String name, Habits.BreakerRules rules, InstantSource time) {
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .clock(clockOf(time))
                        .slidingWindow(rules.failures(), rules.failures(), SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold((float) ALL)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(
                                IntervalFunction.ofExponentialBackoff(rules.first(), TWICE, rules.longest()))
                        .build());
    }

    /** One attempt. Closing it without an end counts nothing. Used by one thread. */
    public final class Passage implements AutoCloseable {
        private boolean ended;

        /** It succeeded. */
        public void succeeded() {
            ended = true;
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
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
