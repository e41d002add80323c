package comet.titles.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what services write: texts, counting numbers, dates, moments and lengths. What makes no sense is absent. */
public final class Written {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    /** {@code 95}, {@code 95 min}, {@code 1h 35min}. */
    private static final Pattern LENGTH =
            Pattern.compile("(?:([0-9]{1,2})\\s*h[a-z]*)?\\s*(?:([0-9]{1,4})\\s*(?:m[a-z.]*)?)?");

    /** Visible ASCII. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,4096}");

    private static final int MAX_LENGTH = 1_000;
    private static final int MINUTES_OF_A_DAY = 1440;

    private Written() {}

    /**
     * A text that says something, without white space around it, without characters that control a display or the direction
     * of writing, and no longer than any title.
     */
    public static Optional<String> text(@Nullable String written) {
        return Optional.ofNullable(written).map(Written::plain).filter(text -> !text.isEmpty());
    }

    private static String plain(String written) {
        StringBuilder kept = new StringBuilder();
        written.strip()
                .codePoints()
                .filter(c -> !isControl(c))
                .limit(MAX_LENGTH)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isControl(int c) {
        boolean halfOfCharacter = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean direction = c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return halfOfCharacter || direction || Character.isISOControl(c);
    }

    /** Whether a text can stand in a header: a key or token with other characters is none. */
    public static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** A whole number from 0 on, or digits as text; truth values and fractions are neither (EPX-16). */
    public static OptionalInt count(@Nullable JsonNode written) {
        if (written == null) {
            return OptionalInt.empty();
        }
        if (written.isTextual()) {
            String text = written.textValue().strip();
            return DIGITS.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        }
        boolean whole = written.isNumber() && written.canConvertToExactIntegral() && written.canConvertToInt();
        return whole && written.intValue() >= 0 ? OptionalInt.of(written.intValue()) : OptionalInt.empty();
    }

    /** The calendar date that a text is, or begins with before {@code T} (EPX-01, REL-04). */
    public static Optional<LocalDate> date(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        String text = written.strip();
        int end = text.indexOf('T');
        try {
            return Optional.of(LocalDate.parse(end < 0 ? text : text.substring(0, end)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The moment that a text is; empty for a date alone. */
    public static Optional<Instant> moment(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(written.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How long something lasts: minutes as a number, or a text such as {@code 1h 35min}. */
    public static Optional<Duration> length(@Nullable JsonNode written) {
        if (written == null) {
            return Optional.empty();
        }
        return written.isTextual()
                ? length(written.textValue())
                : minutes(count(written).orElse(0));
    }

    private static Optional<Duration> length(String written) {
        Matcher length = LENGTH.matcher(written.strip());
        return length.matches() ? minutes(60 * number(length.group(1)) + number(length.group(2))) : Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Optional<Duration> minutes(int minutes) {
        return minutes > 0 && minutes <= MINUTES_OF_A_DAY ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty();
    }
}
