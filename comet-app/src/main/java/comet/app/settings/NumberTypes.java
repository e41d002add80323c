package comet.app.settings;

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
abstract class NumberTypes {
    /** A hundred years: in effect for ever, and far from where the arithmetic of instants ends. */
    private static final long LONGEST_SECONDS = 3_153_600_000L;

    private static final String NOT_A_BOOLEAN = "cannot be a boolean";

    static Bounds any() {
        return new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
    }

    static Bounds atLeast(double least) {
        return new Bounds(least, false, Double.POSITIVE_INFINITY, false);
    }

    static Bounds positive() {
        return new Bounds(0, true, Double.POSITIVE_INFINITY, false);
    }

    static Bounds between(double least, double most) {
        return new Bounds(least, false, most, false);
    }

    /** A count. */
    static ValueType<Integer> whole(Bounds bounds) {
        return ValueType.of(
                        "int",
                        text -> readWhole(text, bounds, Integer.MAX_VALUE).map(Long::intValue),
                        String::valueOf)
                .allowing(bounds.documented());
    }

    /** A TCP port. */
    static ValueType<Integer> port() {
        return whole(between(1, 65535).enforced());
    }

    /** A span of whole seconds. */
    static ValueType<Duration> seconds(Bounds bounds) {
        return ValueType.of(
                        "int",
                        text -> readWhole(text, bounds, LONGEST_SECONDS).map(Duration::ofSeconds),
                        NumberTypes::secondsText)
                .allowing(allowedSeconds(bounds));
    }

    /** A span of whole seconds that may be endless: any negative number, written {@code -1}, gives an empty value. */
    static ValueType<Optional<Duration>> secondsOrNever() {
        return ValueType.of(
                        "int",
                        text -> readWhole(text, any(), LONGEST_SECONDS)
                                .map(number -> Optional.of(number)
                                        .filter(seconds -> seconds >= 0)
                                        .map(Duration::ofSeconds)),
                        (Optional<Duration> span) ->
                                span.map(NumberTypes::secondsText).orElse("-1"))
                .allowing("seconds; -1 = never");
    }

    /** A span of whole seconds for which 0 and less mean the same. */
    static ValueType<Duration> secondsOrOff() {
        return ValueType.of(
                        "int",
                        text -> readWhole(text, any(), LONGEST_SECONDS)
                                .map(number -> Duration.ofSeconds(Math.max(0, number))),
                        NumberTypes::secondsText)
                .allowing("seconds; ≤ 0 = off");
    }

    /** A span of seconds that may have a fraction. Always finite. */
    static ValueType<Duration> preciseSeconds(Bounds bounds) {
        return ValueType.of("num", text -> readSpan(text, bounds), NumberTypes::secondsText)
                .allowing(allowedSeconds(bounds));
    }

    /** A number; {@code nan} is refused, infinities are not. */
    static ValueType<Double> number(Bounds bounds) {
        return decimal(bounds, Double.POSITIVE_INFINITY);
    }

    /** A number that is neither {@code nan} nor infinite. */
    static ValueType<Double> finite(Bounds bounds) {
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

    static Reading<Duration> readSpan(String text, Bounds bounds) {
        return readDecimal(text, bounds, LONGEST_SECONDS).map(NumberTypes::duration);
    }

    private static ValueType<Double> decimal(Bounds bounds, double technicalMost) {
        return ValueType.of("num", text -> readDecimal(text, bounds, technicalMost), NumberTypes::decimalText)
                .allowing(bounds.documented());
    }

    private static String decimalText(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return Numbers.text(BigDecimal.valueOf(number));
    }

    private static Reading<Long> readWhole(String text, Bounds bounds, double technicalMost) {
        OptionalLong number = Numbers.whole(text);
        return number.isEmpty()
                ? Reading.refused(Numbers.isBooleanWord(text) ? NOT_A_BOOLEAN : "must be an integer")
                : fit((double) number.getAsLong(), number.getAsLong() + "", bounds, technicalMost, true)
                        .map(Double::longValue);
    }

    /** @param technicalMost finite to refuse infinities */
    private static Reading<Double> readDecimal(String text, Bounds bounds, double technicalMost) {
        Optional<Double> number = Numbers.decimal(text);
        if (number.isEmpty() || number.get().isNaN()) {
            return Reading.refused(Numbers.isBooleanWord(text) ? NOT_A_BOOLEAN : "must be a number");
        }
        return Double.isInfinite(number.get()) && !Double.isInfinite(technicalMost)
                ? Reading.refused("must be a finite number")
                : fit(number.get(), text.strip(), bounds, technicalMost, false);
    }

    /** The nearest number that both the setting and our arithmetic allow, with a warning if that is another one. */
    private static Reading<Double> fit(double number, String text, Bounds bounds, double technicalMost, boolean whole) {
        boolean inside = bounds.contains(number);
        if (!inside && bounds.refuses()) {
            return Reading.refused(bounds.demand());
        }
        double value = Math.clamp(bounds.nearest(number, whole), -technicalMost, technicalMost);
        if (value == number) {
            return Reading.of(number);
        }
        String demand = (inside ? any().upTo(technicalMost) : bounds).demand();
        return Reading.moved(value, demand + "; " + decimalText(value) + " is used instead of " + text);
    }

    private static String allowedSeconds(Bounds bounds) {
        String range = bounds.documented();
        return range.isEmpty() ? "seconds" : "seconds, " + range;
    }
}
