package comet.core.media;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of one episode.
 *
 * @param place season and number; specials are of season 0
 * @param title how it is called, stripped; empty text when unknown
 * @param aired when it was or will be broadcast; empty when unknown (EPX-15)
 * @param absolute its number counted through all seasons, where a provider tells it; at least 1 (EPX-20)
 * @param runtime how long it lasts, positive; empty when unknown
 */
public record IndexedEpisode(
        Scope.Episode place, String title, Optional<AirDate> aired, OptionalInt absolute, Optional<Duration> runtime) {

    /** @throws IllegalArgumentException if the absolute number or the runtime is not positive */
    public IndexedEpisode {
        title = title.strip();
        if (absolute.orElse(1) < 1) {
            throw new IllegalArgumentException("episodes are counted from 1");
        }
        if (runtime.isPresent() && !runtime.get().isPositive()) {
            throw new IllegalArgumentException("a known runtime is positive");
        }
    }

    /** Whether it is known that no release of it can exist yet (SRCH-96); an episode without a date counts as aired. */
    public boolean isUnaired(Instant now) {
        return aired.stream().anyMatch(date -> date.isUnaired(now));
    }
}
