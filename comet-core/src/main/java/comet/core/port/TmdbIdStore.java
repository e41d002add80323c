package comet.core.port;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What stands at TMDB for IMDb ids, as it was found before (MDT-16). */
public interface TmdbIdStore {

    /**
     * What was found for one id: a film, a series, both or neither (MDT-10).
     *
     * @param film its number there, at least 1
     * @param series its number there, at least 1
     * @param kind which of them is meant when nobody says: empty when there is neither
     */
    record TmdbIds(OptionalLong film, OptionalLong series, Optional<MediaType> kind) {

        /** Nothing stands there. */
        public static final TmdbIds NONE = new TmdbIds(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

        /** @throws IllegalArgumentException if a number is below 1, or the kind is of none of them */
        public TmdbIds {
            if (film.orElse(1) < 1 || series.orElse(1) < 1) {
                throw new IllegalArgumentException("a number at TMDB is at least 1");
            }
            if (kind.isPresent() != (film.isPresent() || series.isPresent())
                    || kind.filter(type -> number(film, series, type).isEmpty()).isPresent()) {
                throw new IllegalArgumentException("the kind is that of something that stands there");
            }
        }

        /** The number of what is of a kind. */
        public OptionalLong of(MediaType type) {
            return number(film, series, type);
        }

        /** Whether there is neither. */
        public boolean isEmpty() {
            return film.isEmpty() && series.isEmpty();
        }

        private static OptionalLong number(OptionalLong film, OptionalLong series, MediaType type) {
            return switch (type) {
                case MOVIE -> film;
                case SERIES -> series;
            };
        }
    }

    /**
     * An answer and its age.
     *
     * @param foundAt when TMDB said so, to the millisecond
     */
    record Found(TmdbIds ids, Instant foundAt) {}

    /** The last answer about an id, however old. */
    Optional<Found> find(ImdbId id) throws StoreException;

    /** Replaces it. */
    void save(ImdbId id, Found found) throws StoreException;
}
