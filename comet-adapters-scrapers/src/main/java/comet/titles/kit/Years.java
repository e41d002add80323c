package comet.titles.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The years of a title as services write them: a number, or a text that holds one or two (MDA-30 to MDA-32).
 *
 * @param first the only one, or the first of a series
 * @param last the last of a series, not before the first; never there without it
 */
public record Years(OptionalInt first, OptionalInt last) {

    /** None known. */
    public static final Years NONE = new Years(OptionalInt.empty(), OptionalInt.empty());

    private static final int EARLIEST = 1850;
    private static final int LATEST = 2100;
    private static final Pattern YEAR = Pattern.compile("(?<!\\p{Nd})(?:18|19|20)[0-9]{2}(?!\\p{Nd})");

    /** An end that comes before the start, or without one, is dropped. */
    public Years {
        if (last.isPresent() && (first.isEmpty() || last.getAsInt() < first.getAsInt())) {
            last = OptionalInt.empty();
        }
    }

    /** Reads a range: of a text its first two years, of a number that alone. */
    public static Years range(@Nullable JsonNode written) {
        if (written == null) {
            return NONE;
        }
        return written.isTextual() ? range(written.textValue()) : new Years(number(written), OptionalInt.empty());
    }

    /** Reads the first two years of a text; whatever stands between and around them does not matter. */
    public static Years range(@Nullable String written) {
        if (written == null) {
            return NONE;
        }
        Matcher years = YEAR.matcher(written);
        OptionalInt first = next(years);
        return new Years(first, first.isPresent() ? next(years) : OptionalInt.empty());
    }

    /** Reads one year: of a text its first one. */
    public static OptionalInt single(@Nullable JsonNode written) {
        return range(written).first;
    }

    /** Reads one year: of a text its first one. */
    public static OptionalInt single(@Nullable String written) {
        return range(written).first;
    }

    /** The same first year with another last one. */
    public Years until(OptionalInt other) {
        return new Years(first, other);
    }

    /** These, unless there is no first year; then those. */
    public Years or(Years others) {
        return first.isPresent() ? this : others;
    }

    private static OptionalInt next(Matcher years) {
        return years.find() ? OptionalInt.of(Integer.parseInt(years.group())) : OptionalInt.empty();
    }

    private static OptionalInt number(JsonNode written) {
        boolean year = written.isIntegralNumber()
                && written.canConvertToInt()
                && written.intValue() >= EARLIEST
                && written.intValue() <= LATEST;
        return year ? OptionalInt.of(written.intValue()) : OptionalInt.empty();
    }
}
