package comet.debrid.call;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads what services write in one of several ways. What makes no sense is not there. */
public final class Written {

    private Written() {}

    /** A text; one of white space alone is none (DBE-07). */
    public static Optional<String> text(@Nullable String written) {
        return Optional.ofNullable(written).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** An instant in the form of ISO 8601; without a zone it is UTC (DBP-08). */
    public static Optional<Instant> instant(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    written.strip(), OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof OffsetDateTime withZone
                            ? withZone.toInstant()
                            : LocalDateTime.from(read).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An instant in seconds since 1970; 0 is none. */
    public static Optional<Instant> seconds(@Nullable Long written) {
        return Optional.ofNullable(written)
                .filter(seconds -> seconds > 0 && seconds <= Instant.MAX.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    /** A number of bytes; a negative one is unknown (DBP-08). */
    public static OptionalLong bytes(@Nullable Long written) {
        return written == null || written < 0 ? OptionalLong.empty() : OptionalLong.of(written);
    }
}
