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
        return ValueType.of("int", new WholeSyntax(bounds));
    }

    /** A TCP port. */
    public static ValueType<Integer> port() {
        return whole(Bounds.between(1, 65535).enforced());
    }

    /** A span of whole seconds. */
    public static ValueType<Duration> seconds(Bounds bounds) {
        return ValueType.of("int", new SecondsSyntax(bounds));
    }

    /** A span of whole seconds that may be endless: any negative number, written {@code -1}, gives an empty value. */
    public static ValueType<Optional<Duration>> secondsOrNever() {
        return ValueType.of("int", new SecondsOrNeverSyntax()).allowing("seconds; -1 = never");
    }

    /** A span of whole seconds for which 0 and less mean the same. */
    public static ValueType<Duration> secondsOrOff() {
        return ValueType.of("int", new SecondsOrOffSyntax()).allowing("seconds; ≤ 0 = off");
    }

    /** A span of seconds that may have a fraction. Always finite. */
    public static ValueType<Duration> preciseSeconds(Bounds bounds) {
        return ValueType.of("num", new PreciseSecondsSyntax(bounds));
    }

    /** A number; {@code nan} is refused, infinities are not. */
    public static ValueType<Double> number(Bounds bounds) {
        return ValueType.of("num", new NumberSyntax(bounds, Double.POSITIVE_INFINITY));
    }

    /** A number that is neither {@code nan} nor infinite. */
    public static ValueType<Double> finite(Bounds bounds) {
        return ValueType.of("num", new NumberSyntax(bounds, Double.MAX_VALUE));
    }

    private record WholeSyntax(Bounds bounds) implements Syntax<Integer> {
        @Override
        public Reading<Integer> read(String text) {
            return readWhole(text, bounds, Integer.MAX_VALUE).map(Math::toIntExact);
        }

        @Override
        public String write(Integer number) {
            return number.toString();
        }

        @Override
        public String allowed() {
            return bounds.documented();
        }
    }

    private record SecondsSyntax(Bounds bounds) implements Syntax<Duration> {
        @Override
        public Reading<Duration> read(String text) {
            return readWhole(text, bounds, LONGEST_SECONDS).map(Duration::ofSeconds);
        }

        @Override
        public String write(Duration span) {
            return secondsText(span);
        }

        @Override
        public String allowed() {
            return allowedSeconds(bounds);
        }
    }

    private record SecondsOrNeverSyntax() implements Syntax<Optional<Duration>> {
        @Override
        public Reading<Optional<Duration>> read(String text) {
            return readWhole(text, Bounds.any(), LONGEST_SECONDS)
                    .map(number -> number < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(number)));
        }

        @Override
        public String write(Optional<Duration> span) {
            return span.isPresent() ? secondsText(span.get()) : "-1";
        }
    }

    private record SecondsOrOffSyntax() implements Syntax<Duration> {
        @Override
        public Reading<Duration> read(String text) {
            return readWhole(text, Bounds.any(), LONGEST_SECONDS)
                    .map(number -> Duration.ofSeconds(Math.max(0, number)));
        }

        @Override
        public String write(Duration span) {
            return secondsText(span);
        }
    }

    private record PreciseSecondsSyntax(Bounds bounds) implements Syntax<Duration> {
        @Override
        public Reading<Duration> read(String text) {
            return readDecimal(text, bounds, LONGEST_SECONDS).map(NumberTypes::duration);
        }

        @Override
        public String write(Duration span) {
            return secondsText(span);
        }

        @Override
        public String allowed() {
            return allowedSeconds(bounds);
        }
    }

    /** @param technicalMost finite to refuse infinities */
    private record NumberSyntax(Bounds bounds, double technicalMost) implements Syntax<Double> {
        @Override
        public Reading<Double> read(String text) {
            return readDecimal(text, bounds, technicalMost);
        }

        @Override
        public String write(Double number) {
            if (Double.isInfinite(number)) {
                return number > 0 ? "inf" : "-inf";
            }
            return Numbers.text(BigDecimal.valueOf(number));
        }

        @Override
        public String allowed() {
            return bounds.documented();
        }
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
