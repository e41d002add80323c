package comet.debrid.call;

import java.time.Duration;

/**
 * How often one account may be used for something: a token bucket (DBT-07). A quiet account may spend {@code burst}
 * calls at once, after that one each {@code period / calls}.
 *
 * @param name what is counted; two budgets of one service have different names
 * @param calls calls in a period, at least 1
 * @param period longer than zero
 * @param burst calls that may come at once, at least 1
 */
public record Budget(String name, int calls, Duration period, int burst) {

    /** @throws IllegalArgumentException if a number is not positive */
    public Budget {
        if (calls < 1 || burst < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a budget has at least one call, one of burst, and a period");
        }
    }

    /** The calls of any kind. */
    public static Budget perMinute(int calls, int burst) {
        return new Budget("calls", calls, Duration.ofMinutes(1), burst);
    }

    /** The time in which one call is earned. */
    Duration interval() {
        return period.dividedBy(calls);
    }
}
