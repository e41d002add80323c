package comet.app.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Types of settings that are numbers; spans of time are seconds. Two ends are ours and not the operator's: counts stop
 * at 2<sup>31</sup> − 1 and spans at a hundred years. What is beyond is moved there with a warning, since it means "as
 * much as possible". The grammar is narrower than Java's, which takes {@code 1f}, and Python's, which takes more.
 */
abstract class NumberTypes {
    /** Optional sign, digits, {@code _} between digits, and a fraction of zeros (CFG-10). */
    private static final Pattern WHOLE = Pattern.compile("([+-]?[0-9]+(?:_[0-9]+)*)(?:\\.0+)?");

    private static final Pattern DECIMAL = Pattern.compile("[0-9+.eE-]+");
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

    static ValueType<Integer> whole(Bounds bounds) {
        return ValueType.of(
                        "int",
                        text -> readWhole(text, bounds, Integer.MAX_VALUE).map(Long::intValue),
                        String::valueOf)
                .allowing(bounds.documented());
    }

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
        return plain(BigDecimal.valueOf(span.getSeconds()).add(BigDecimal.valueOf(span.getNano(), 9)));
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
        return plain(BigDecimal.valueOf(number));
    }

    private static Reading<Long> readWhole(String text, Bounds bounds, double technicalMost) {
        OptionalLong number = parseWhole(text);
        return number.isEmpty()
                ? Reading.refused(isBooleanWord(text) ? NOT_A_BOOLEAN : "must be an integer")
                : fit((double) number.getAsLong(), number.getAsLong() + "", bounds, technicalMost, true)
                        .map(Double::longValue);
    }

    /** @param technicalMost finite to refuse infinities */
    private static Reading<Double> readDecimal(String text, Bounds bounds, double technicalMost) {
        Optional<Double> number = parseDecimal(text);
        if (number.isEmpty() || number.get().isNaN()) {
            return Reading.refused(isBooleanWord(text) ? NOT_A_BOOLEAN : "must be a number");
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

    /** {@code 1_000} and {@code 5.0} but neither {@code 5.5} nor {@code 1e3}; empty for more than 64 bits, too. */
    private static OptionalLong parseWhole(String text) {
        var number = WHOLE.matcher(text.strip());
        try {
            return number.matches()
                    ? OptionalLong.of(Long.parseLong(number.group(1).replace("_", "")))
                    : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Decimal or exponent form, or {@code inf}, {@code infinity}, {@code nan} in any case. Empty for all else. */
    private static Optional<Double> parseDecimal(String text) {
        String number = text.strip();
        try {
            return DECIMAL.matcher(number).matches()
                    ? Optional.of(Double.valueOf(number))
                    : special(number.toLowerCase(Locale.ROOT));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a text is the word of a boolean, which is never taken for 1 or 0 (CFG-10). */
    private static boolean isBooleanWord(String text) {
        String word = text.strip();
        return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false");
    }

    /** Without exponent and without zeros at the end: {@code 30}, {@code 0.8}. */
    static String plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private static Optional<Double> special(String word) {
        return switch (word) {
            case "nan", "+nan", "-nan" -> Optional.of(Double.NaN);
            case "inf", "+inf", "infinity", "+infinity" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
            default -> Optional.empty();
        };
    }
}
