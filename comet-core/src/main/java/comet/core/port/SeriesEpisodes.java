package comet.core.port;

import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.Scope;
import java.time.Instant;
import java.util.Optional;

/** Knows the episodes of series. Thread-safe. */
@FunctionalInterface
public interface SeriesEpisodes {

    /**
     * The episodes of a series; {@link EpisodeIndex#NONE} when nobody knows any in time.
     *
     * @param scope the part that is wanted
     * @param deadline when the answer is what is known by then
     * @throws InterruptedException if interrupted
     */
    EpisodeIndex find(ImdbId series, Scope scope, Deadline deadline) throws InterruptedException;

    /**
     * Until when {@link #find} says the same as just now, unless what is stored of the series changes; empty when nobody
     * can say. May read the store.
     */
    default Optional<Instant> sameUntil(ImdbId series, Scope scope) {
        return Optional.empty();
    }

    /** Knows of none. */
    SeriesEpisodes NONE = new SeriesEpisodes() {
        @Override
        public EpisodeIndex find(ImdbId series, Scope scope, Deadline deadline) {
            return EpisodeIndex.NONE;
        }

        @Override
        public Optional<Instant> sameUntil(ImdbId series, Scope scope) {
            return Optional.of(Instant.MAX);
        }
    };
}
