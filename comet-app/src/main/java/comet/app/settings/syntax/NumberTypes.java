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
        return ValueType.of(
                        "int",
                        text -> readWhole(text, bounds, Integer.MAX_VALUE).map(Math::toIntExact),
                        String::valueOf)
                .allowing(bounds.documented());
    }

    /** A TCP port. */
    public static ValueType<Integer> port() {
        return whole(Bounds.between(1, 65535).enforced());
    }

    /** A span of whole seconds. */
    public static ValueType<Duration> seconds(Bounds bounds) {
        return wholeSeconds(bounds).allowing(allowedSeconds(bounds));
    }

    /** A span of whole seconds that may be endless: any negative number, written {@code -1}, gives an empty value. */
    public static ValueType<Optional<Duration>> secondsOrNever() {
        return ValueType.of(
                        "int",
                        text -> readWhole(text, Bounds.any(), LONGEST_SECONDS)
                                .map(number -> Optional.of(number)
                                        .filter(seconds -> seconds >= 0)
                                        .map(Duration::ofSeconds)),
                        (Optional<Duration> span) ->
                                span.map(NumberTypes::secondsText).orElse("-1"))
                .allowing("seconds; -1 = never");
    }

    /** A span of whole seconds for which 0 and less mean the same. */
    public static ValueType<Duration> secondsOrOff() {
        return ValueType.of(
                        "int",
                        text -> readWhole(text, Bounds.any(), LONGEST_SECONDS)
                                .map(number -> Duration.ofSeconds(Math.max(0, number))),
                        NumberTypes::secondsText)
                .allowing("seconds; ≤ 0 = off");
    }

    /** A span of seconds that may have a fraction. Always finite. */
    public static ValueType<Duration> preciseSeconds(Bounds bounds) {
        return ValueType.of("num", text -> readSpan(text, bounds), NumberTypes::secondsText)
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

    static Reading<Duration> readSpan(String text, Bounds bounds) {
        return readDecimal(text, bounds, LONGEST_SECONDS).map(NumberTypes::duration);
    }

    private static ValueType<Duration> wholeSeconds(Bounds bounds) {
        return ValueType.of(
                "int",
                text -> readWhole(text, bounds, LONGEST_SECONDS).map(Duration::ofSeconds),
                NumberTypes::secondsText);
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
        return value == written
                ? Reading.of(value)
                : moved(value, inside ? Bounds.any().upTo((double) technicalMost) : bounds, written + "", value + "");
    }

    /** @param technicalMost finite to refuse infinities */
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
        return value == written
                ? Reading.of(value)
                : moved(value, inside ? Bounds.any().upTo(technicalMost) : bounds, text.strip(), decimalText(value));
    }

    private static <T> Reading<T> moved(T value, Bounds broken, String written, String used) {
        return Reading.moved(value, broken.demand() + "; " + used + " is used instead of " + written);
    }

    private static String allowedSeconds(Bounds bounds) {
        String range = bounds.documented();
        return range.isEmpty() ? "seconds" : "seconds, " + range;
    }
}
