package comet.outside;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How one service is called. Immutable; made by {@link #of} and the methods that change one thing.
 *
 * @param name lower-case word of the service, for logs and metrics
 * @param answerTime how long one answer may take; longer than zero
 * @param maxBody bytes of the largest body that is read, after decompression
 * @param callsAtOnce calls to it under way at the same time, at least 1 (SCR-D22)
 * @param slots whether its calls count against the slots of the whole process (SCR-D16)
 * @param rate how often it may be called; empty = as often as one likes
 * @param repeats when a call is sent again
 * @param breaker when it is left alone for a while; empty = never
 * @param route the way there
 * @param headers what every call carries
 */
public record Habits(
        String name,
        Duration answerTime,
        long maxBody,
        int callsAtOnce,
        boolean slots,
        Optional<CallRate> rate,
        Repeats repeats,
        Optional<BreakerRules> breaker,
        Route route,
        Map<String, String> headers) {

    /** 32 MiB (SCR-D24). */
    public static final long MAX_BODY = 32L << 20;

    private static final int USUAL_CALLS_AT_ONCE = 10;

    /**
     * So many calls in so much time.
     *
     * @param calls at least 1
     * @param per longer than zero
     * @param longestWait how long a call waits for its turn; afterwards it counts as failed (RSL-05)
     */
    public record CallRate(int calls, Duration per, Duration longestWait) {}

    /**
     * When a service that fails is left alone.
     *
     * @param failures so many in a row, at least 1 (RSL-03, SCR-D15)
     * @param first for how long, the first time; each further time twice as long
     * @param longest at most
     * @param longestTold the most that is made of its word that it is asked too often (RSL-04)
     */
    public record BreakerRules(int failures, Duration first, Duration longest, Duration longestTold) {

        /** Told to wait, it is left alone no longer than when it fails. */
        public BreakerRules(int failures, Duration first, Duration longest) {
            this(failures, first, longest, longest);
        }
    }

    /** @throws IllegalArgumentException if a number or time is not positive */
    public Habits {
        if (!answerTime.isPositive() || maxBody < 1 || callsAtOnce < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
        headers = Map.copyOf(headers);
    }

    /** Called directly, 10 at a time, never again, with bodies of up to 32 MiB. */
    public static Habits of(String name, String userAgent, Duration answerTime) {
        return new Habits(
                name,
                answerTime,
                MAX_BODY,
                USUAL_CALLS_AT_ONCE,
                false,
                Optional.empty(),
                new Repeats.Never(),
                Optional.empty(),
                new Route.Direct(),
                Map.of("User-Agent", userAgent));
    }

    /** The same with another limit of bodies. */
    public Habits upTo(long bytes) {
        return new Habits(name, answerTime, bytes, callsAtOnce, slots, rate, repeats, breaker, route, headers);
    }

    /** The same with another time for an answer. */
    public Habits within(Duration time) {
        return new Habits(name, time, maxBody, callsAtOnce, slots, rate, repeats, breaker, route, headers);
    }

    /** The same with so many calls at once. */
    public Habits atOnce(int calls) {
        return new Habits(name, answerTime, maxBody, calls, slots, rate, repeats, breaker, route, headers);
    }

    /** The same, counting against the slots of the process. */
    public Habits inSlots() {
        return new Habits(name, answerTime, maxBody, callsAtOnce, true, rate, repeats, breaker, route, headers);
    }

    /** The same with a rate. */
    public Habits at(CallRate pace) {
        return new Habits(
                name, answerTime, maxBody, callsAtOnce, slots, Optional.of(pace), repeats, breaker, route, headers);
    }

    /** The same with repetitions. */
    public Habits repeating(Repeats when) {
        return new Habits(name, answerTime, maxBody, callsAtOnce, slots, rate, when, breaker, route, headers);
    }

    /** The same with a breaker. */
    public Habits breaking(BreakerRules rules) {
        return new Habits(
                name, answerTime, maxBody, callsAtOnce, slots, rate, repeats, Optional.of(rules), route, headers);
    }

    /** The same, with no answer taking longer than that. */
    public Habits noLongerThan(Duration longest) {
        return answerTime.compareTo(longest) <= 0
                ? this
                : new Habits(name, longest, maxBody, callsAtOnce, slots, rate, repeats, breaker, route, headers);
    }

    /** The same by another way. */
    public Habits by(Route way) {
        return new Habits(name, answerTime, maxBody, callsAtOnce, slots, rate, repeats, breaker, way, headers);
    }

    /** The same with other headers. */
    public Habits carrying(Map<String, String> all) {
        return new Habits(name, answerTime, maxBody, callsAtOnce, slots, rate, repeats, breaker, route, all);
    }
}
