package comet.app.settings;

import java.math.BigDecimal;

/**
 * The range of a number, with or without {@code least} itself, and what happens outside of it (CFG-65): an enforced
 * range refuses, any other moves the value to its nearest end with a warning: an old {@code .env} keeps starting.
 */
record Bounds(double least, boolean open, double most, boolean refuses) {
    /** Where a number that must be greater than 0 and is not goes: there is no nearest one. */
    private static final double SMALLEST_POSITIVE = 0.001;

    /** The same range without values above {@code limit}. */
    Bounds upTo(double limit) {
        return new Bounds(least, open, limit, refuses);
    }

    /** The same range, its violation an error. */
    Bounds enforced() {
        return new Bounds(least, open, most, true);
    }

    boolean contains(double number) {
        return (open ? number > least : number >= least) && number <= most;
    }

    /** The nearest allowed number; for whole numbers a whole one. */
    double nearest(double number, boolean whole) {
        if (number > most) {
            return most;
        }
        if (contains(number)) {
            return number;
        }
        return open ? least + (whole ? 1 : SMALLEST_POSITIVE) : least;
    }

    /** {@code must be between 0 and 20}. */
    String demand() {
        if (least == Double.NEGATIVE_INFINITY) {
            return "must be at most " + text(most);
        }
        if (most == Double.POSITIVE_INFINITY) {
            return open ? "must be greater than " + text(least) : "must be at least " + text(least);
        }
        return open
                ? "must be greater than " + text(least) + " and at most " + text(most)
                : "must be between " + text(least) + " and " + text(most);
    }

    /** {@code 0–20}, for the documentation; empty if everything is allowed. */
    String documented() {
        if (least == Double.NEGATIVE_INFINITY && most == Double.POSITIVE_INFINITY) {
            return "";
        }
        if (most == Double.POSITIVE_INFINITY) {
            return (open ? "> " : "≥ ") + text(least);
        }
        return open ? "> " + text(least) + ", ≤ " + text(most) : text(least) + "–" + text(most);
    }

    private static String text(double bound) {
        return NumberTypes.plain(BigDecimal.valueOf(bound));
    }
}
