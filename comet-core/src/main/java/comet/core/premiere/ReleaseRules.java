package comet.core.premiere;

import comet.core.media.ReleaseDates;
import comet.core.media.ReleaseDates.CountryDate;
import comet.core.media.ReleaseDates.Kind;
import comet.core.port.ReleaseGate.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which dates count, and from when on.
 *
 * @param regions two-letter countries whose dates for the home count, in any case; empty for all (REL-13). Kept in lower
 *     case
 * @param toleranceDays that many days before its date a title counts as out (REL-14); from 0
 * @param theatricalDays a film that was shown in cinemas longer ago is out, whatever nobody wrote down (REL-12); from 0
 */
public record ReleaseRules(Set<String> regions, int toleranceDays, int theatricalDays) {

    /** What an installation has that sets nothing. */
    public static final ReleaseRules DEFAULT = new ReleaseRules(Set.of(), 0, 365);

    /** @throws IllegalArgumentException if a number is negative */
    public ReleaseRules {
        if (toleranceDays < 0 || theatricalDays < 0) {
            throw new IllegalArgumentException("tolerance and theatrical days are not negative");
        }
        regions =
                regions.stream().map(region -> region.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** By one date: out from 00:00 UTC of that day on, or earlier by the tolerance (REL-08, REL-14). */
    Finding byDate(LocalDate date, Instant now) {
        return outFrom(date).isAfter(now) ? Finding.notOut(Optional.of(date)) : Finding.out(Optional.of(date));
    }

    /** When a title with this date counts as out. */
    Instant outFrom(LocalDate date) {
        return date.minusDays(toleranceDays).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** By all that is known of a film (REL-04, REL-05, REL-11 to REL-14). */
    Finding ofFilm(ReleaseDates dates, Instant now) {
        Optional<LocalDate> home = earliestAtHome(dates.dates());
        if (home.isPresent()) {
            return byDate(home.get(), now);
        }
        if (dates.streamable()) {
            return Finding.out(Optional.empty());
        }
        return earliest(dates.dates().stream().filter(date -> !isAtHome(date)).toList())
                .or(dates::first)
                .map(shown -> byCinema(shown, now))
                .orElse(Finding.UNKNOWN);
    }

    private Finding byCinema(LocalDate shown, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return shown.isBefore(today.minusDays(theatricalDays))
                ? Finding.out(Optional.of(shown))
                : Finding.notOut(Optional.empty());
    }

    /** By the one date of somebody who knows nothing of how a film comes out: it says only what is still to come (REL-16). */
    Finding byAnnouncement(LocalDate date, Instant now) {
        Finding dated = byDate(date, now);
        return dated.verdict() instanceof Verdict.NotReleased ? dated : Finding.UNKNOWN;
    }

    /** Of the countries that count, if any of them has a date, else of all (REL-13). */
    private Optional<LocalDate> earliestAtHome(List<CountryDate> dates) {
        List<CountryDate> home = dates.stream().filter(ReleaseRules::isAtHome).toList();
        return earliest(home.stream()
                        .filter(date -> regions.contains(date.country()))
                        .toList())
                .or(() -> earliest(home));
    }

    private static Optional<LocalDate> earliest(List<CountryDate> dates) {
        return dates.stream().map(CountryDate::date).min(LocalDate::compareTo);
    }

    private static boolean isAtHome(CountryDate date) {
        return isAtHome(date.kind());
    }

    private static boolean isAtHome(Kind kind) {
        return switch (kind) {
            case DIGITAL, PHYSICAL, TV -> true;
            case PREMIERE, LIMITED, THEATRICAL -> false;
        };
    }
}
