package comet.outside;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code Retry-After}: seconds or an HTTP date (SCR-54, SCR-D27). */
final class RetryAfter {

    /** Nine digits are 31 years; more need not be told apart from that. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private RetryAfter() {}

    /** Empty when there is none, or it is neither. */
    static Optional<Duration> of(Answer answer, Instant now) {
        return answer.header("Retry-After").flatMap(text -> read(text.strip(), now));
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)));
        }
        try {
            Duration wait = Duration.between(now, HTTP_DATE.parse(text, Instant::from));
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
