package comet.debrid.call;

import java.time.Duration;

/**
 * How often one account may be used for something (DBT-07).
 *
 * @param name what is counted; two budgets of one service have different names
 * @param calls calls in a period, at least 1
 * @param period longer than zero
 * @param burst calls that may come at once, at least 1
 * @param kind how the calls are counted
 */
public record Budget(String name, int calls, Duration period, int burst, Kind kind) {

    /** How the calls of a budget are counted. */
    public enum Kind {
        /**
         * A token bucket: a quiet account may spend {@code burst} calls at once, after that one each {@code period / calls}.
         * In one period it may come to the sum of both.
         */
        BUCKET,
        /** In no stretch of the length of a period more than {@code calls}. */
        WINDOW
    }

    /** @throws IllegalArgumentException if a number is not positive, or the burst of a window differs from its calls */
    public Budget {
        if (calls < 1 || burst < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a budget has at least one call, one of burst, and a period");
        }
        if (kind == Kind.WINDOW && burst != calls) {
            throw new IllegalArgumentException("all calls of a window may come at once");
        }
    }

    /** A token bucket. */
    public Budget(String name, int calls, Duration period, int burst) {
        this(name, calls, period, burst, Kind.BUCKET);
    }

    /** The calls of any kind, in a token bucket. */
    public static Budget perMinute(int calls, int burst) {
        return new Budget("calls", calls, Duration.ofMinutes(1), burst);
    }

    /** The calls of any kind that may come within one second, whenever it begins. */
    public static Budget inAnySecond(int calls) {
        return new Budget("calls in a second", calls, Duration.ofSeconds(1), calls, Kind.WINDOW);
    }

    /** What those may spend who leave so much of the burst, and a third of the rate, to others. */
    Budget without(int kept) {
        int left = burst - kept;
        return switch (kind) {
            case BUCKET -> new Budget(name, calls, period.multipliedBy(3).dividedBy(2), left, kind);
            case WINDOW -> new Budget(name, left, period, left, kind);
        };
    }

    /** Starts to count. */
    Meter meter() {
        return switch (kind) {
            case BUCKET -> new TokenBucket(period.dividedBy(calls), burst);
            case WINDOW -> new SlidingWindow(period, calls);
        };
    }
}
