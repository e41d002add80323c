package comet.core.media;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * When an episode was or will be broadcast.
 *
 * @param date the calendar date; of an instant, that in UTC
 * @param instant the moment, where a provider tells one (EPX-01)
 */
public record AirDate(LocalDate date, Optional<Instant> instant) {

    /** Broadcasts of the evening in the west of America are told as those of the next day in UTC. */
    private static final Duration LOCAL = Duration.ofHours(12);

    /** Releases are there before the hour that catalogues tell: other countries and services are first. */
    private static final Duration EARLY = Duration.ofHours(6);

    /** A date of which no time of day is known. */
    public static AirDate of(LocalDate date) {
        return new AirDate(date, Optional.empty());
    }

    /** The date of a moment; midnight exactly is how providers write a date without a time of day. */
    public static AirDate of(Instant instant) {
        LocalDate date = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        boolean dateAlone = LocalTime.ofInstant(instant, ZoneOffset.UTC).equals(LocalTime.MIDNIGHT);
        return new AirDate(date, dateAlone ? Optional.empty() : Optional.of(instant));
    }

    /** The dates that release names use for it, the date itself first: one, or two where a moment is known (EPX-14). */
    public List<LocalDate> inNames() {
        return instant.map(moment -> List.of(date, LocalDate.ofInstant(moment.minus(LOCAL), ZoneOffset.UTC)))
                .map(dates -> dates.stream().distinct().toList())
                .orElse(List.of(date));
    }

    /**
     * From when on a release of it may exist: 6 hours before its moment, or 12 hours before the day begins in UTC when
     * only the date is known (SRCH-96).
     */
    public Instant mayBeOutFrom() {
        return instant.map(moment -> moment.minus(EARLY))
                .orElseGet(() -> date.atStartOfDay(ZoneOffset.UTC).toInstant().minus(LOCAL));
    }

    /** Whether no release of it can exist yet, so that only what proves it is listed (SRCH-96). */
    boolean isUnaired(Instant now) {
        return now.isBefore(mayBeOutFrom());
    }
}
