package comet.app.settings.syntax;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Types of settings that are numbers. Spans of time become {@link Duration}s; the text holds seconds.
 *
 * <p>Two ends are ours and not the operator's: counts stop at 2<sup>31</sup> − 1 and spans at a hundred years. What is
 * beyond is moved there with a warning, since it means "as much as possible".
 */
public final class NumberTypes {
    /** A hundred years: in effect for ever, and far from where the arithmetic of instants ends. */
    private static final long LONGEST_SECONDS = 3_153_600_000L;

    private static final String NOT_A_BOOLEAN = "cannot be a boolean";

    private NumberTypes() {}

    /** A count. */
    public static ValueType<Integer> whole(Bounds bounds) {
        return ValueType.<Integer>of(
                        "int",
                        text -> readWhole(text, bounds, Integer.MAX_VALUE).map(Math::toIntExact),
                        number -> Integer.toString(number))
                .allowing(bounds.documented());
    }

    /** A TCP port. */
    public static ValueType<Integer> port() {
        return whole(Bounds.between(1, 65535).enforced());
    }

    /** A span of whole seconds. */
    public static ValueType<Duration> seconds(Bounds bounds) {
        return ValueType.<Duration>of(
                        "int",
                        text -> readWhole(text, bounds, LONGEST_SECONDS).map(Duration::ofSeconds),
                        NumberTypes::secondsText)
                .allowing(allowedSeconds(bounds));
    }

    /** A span of whole seconds that may be endless: any negative number, written {@code -1}, gives an empty value. */
    public static ValueType<Optional<Duration>> secondsOrNever() {
        return ValueType.<Optional<Duration>>of(
                        "int",
                        text -> readWhole(text, Bounds.any(), LONGEST_SECONDS)
                                .map(number -> number < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(number))),
                        span -> span.isPresent() ? secondsText(span.get()) : "-1")
                .allowing("seconds; -1 = never");
    }

    /** A span of whole seconds for which 0 and less mean the same. */
    public static ValueType<Duration> secondsOrOff() {
        return ValueType.<Duration>of(
                        "int",
                        text -> readWhole(text, Bounds.any(), LONGEST_SECONDS)
                                .map(number -> Duration.ofSeconds(Math.max(0, number))),
                        NumberTypes::secondsText)
                .allowing("seconds; ≤ 0 = off");
    }

    /** A span of seconds that may have a fraction. Always finite. */
    public static ValueType<Duration> preciseSeconds(Bounds bounds) {
        return ValueType.<Duration>of(
                        "num",
                        text -> readDecimal(text, bounds, LONGEST_SECONDS).map(NumberTypes::duration),
                        NumberTypes::secondsText)
                .allowing(allowedSeconds(bounds));
    }

    /** A number; {@code nan} is refused, infinities are not. */
    public static ValueType<Double> number(Bounds bounds) {
        return decimal(bounds, Double.POSITIVE_INFINITY);
    }

    /** A number that is neither {@code nan} nor infinite. */
    public static ValueType<Double> finite(Bounds bounds) {
        return decimal(bounds, Double.MAX_VALUE);
    }

    /** A span from seconds, exact to the nanosecond. */
    static Duration duration(double seconds) {
        long whole = (long) Math.floor(seconds);
        return Duration.ofSeconds(whole, Math.round((seconds - whole) * 1e9));
    }

    /** A span as settings write it: seconds, with a fraction if there is one. */
    static String secondsText(Duration span) {
        return Numbers.text(BigDecimal.valueOf(span.getSeconds()).add(BigDecimal.valueOf(span.getNano(), 9)));
    }

    private static ValueType<Double> decimal(Bounds bounds, double technicalMost) {
        return ValueType.<Double>of(
                        "num",
                        text -> readDecimal(text, bounds, technicalMost),
                        number -> Double.isInfinite(number)
                                ? (number > 0 ? "inf" : "-inf")
                                : Numbers.text(BigDecimal.valueOf(number)))
                .allowing(bounds.documented());
    }

    private static Reading<Long> readWhole(String text, Bounds bounds, long technicalMost) {
        if (Numbers.isBooleanWord(text)) {
            return Reading.refused(NOT_A_BOOLEAN);
        }
        OptionalLong number = Numbers.whole(text);
        if (number.isEmpty()) {
            return Reading.refused("must be an integer");
        }
        long written = number.getAsLong();
        boolean inside = bounds.contains((double) written);
        if (!inside && bounds.refuses()) {
            return Reading.refused(bounds.demand());
        }
        long nearest = inside ? written : (long) bounds.nearest((double) written, true);
        long value = Math.max(-technicalMost, Math.min(technicalMost, nearest));
        if (value == written) {
            return Reading.of(value);
        }
        String demand = inside ? "must be at most " + technicalMost : bounds.demand();
        return Reading.moved(value, moved(demand, Long.toString(written), Long.toString(value)));
    }

    private static Reading<Double> readDecimal(String text, Bounds bounds, double technicalMost) {
        if (Numbers.isBooleanWord(text)) {
            return Reading.refused(NOT_A_BOOLEAN);
        }
        Optional<Double> number = Numbers.decimal(text);
        if (number.isEmpty() || number.get().isNaN()) {
            return Reading.refused("must be a number");
        }
        double written = number.get();
        if (Double.isInfinite(written) && !Double.isInfinite(technicalMost)) {
            return Reading.refused("must be a finite number");
        }
        boolean inside = bounds.contains(written);
        if (!inside && bounds.refuses()) {
            return Reading.refused(bounds.demand());
        }
        double value = Math.min(technicalMost, bounds.nearest(written, false));
        if (value == written) {
            return Reading.of(value);
        }
        String demand = inside ? Bounds.any().upTo(technicalMost).demand() : bounds.demand();
        return Reading.moved(value, moved(demand, text.strip(), Numbers.text(BigDecimal.valueOf(value))));
    }

    private static String moved(String demand, String written, String value) {
        return demand + "; " + value + " is used instead of " + written;
    }

    private static String allowedSeconds(Bounds bounds) {
        String range = bounds.documented();
        return range.isEmpty() ? "seconds" : "seconds, " + range;
    }
}
