package comet.core.media;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one episode besides its numbers, as far as it tells its file from others (DBF-06, DBF-12 to DBF-14,
 * EPX-22).
 *
 * @param airDates the calendar dates a name may carry for it, the stored one first (EPX-14); the first
 *     {@value #MAX_DATES} are kept
 * @param name how it is called
 * @param runtime how long it runs; positive
 * @param usualRuntime the median runtime of its season; positive
 * @param otherNames how the other episodes of the series are called: a file with such a name is not this one; the first
 *     {@value #MAX_NAMES} are kept
 * @param isOnly whether there is no other episode: a name without any number is meant for it (SRCH-17)
 */
public record EpisodeFacts(
        List<LocalDate> airDates,
        Optional<String> name,
        Optional<Duration> runtime,
        Optional<Duration> usualRuntime,
        List<String> otherNames,
        boolean isOnly) {

    /** Dates that are kept: one for each side of midnight, for the instants of a few catalogues. */
    public static final int MAX_DATES = 8;

    /** Names that are kept. */
    public static final int MAX_NAMES = 2_000;

    /** Nothing is known. */
    public static final EpisodeFacts UNKNOWN =
            new EpisodeFacts(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** @throws IllegalArgumentException if the name is blank or a runtime is not positive */
    public EpisodeFacts {
        airDates = airDates.stream().distinct().limit(MAX_DATES).toList();
        otherNames = otherNames.stream()
                .filter(other -> !other.isBlank())
                .distinct()
                .limit(MAX_NAMES)
                .toList();
        if (name.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("the name of an episode is not blank");
        }
        requirePositive(runtime);
        requirePositive(usualRuntime);
    }

    /** Of an episode that is one of several. */
    public EpisodeFacts(
            List<LocalDate> airDates,
            Optional<String> name,
            Optional<Duration> runtime,
            Optional<Duration> usualRuntime,
            List<String> otherNames) {
        this(airDates, name, runtime, usualRuntime, otherNames, false);
    }

    /** The same of an episode that is the only one, or is not. */
    public EpisodeFacts only(boolean known) {
        return new EpisodeFacts(airDates, name, runtime, usualRuntime, otherNames, known);
    }

    private static void requirePositive(Optional<Duration> runtime) {
        if (runtime.filter(time -> !time.isPositive()).isPresent()) {
            throw new IllegalArgumentException("a runtime is positive");
        }
    }
}
