package comet.core.anime;

import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the lists of anime say, as of one moment. Immutable and thread-safe; a look-up takes microseconds. */
public interface AnimeMapping {

    /** Whether any list is loaded; otherwise nobody knows what is anime (ANM-41). */
    boolean isLoaded();

    /** Whether a list names the id (ANM-47). */
    boolean lists(ImdbId id);

    /** The entry of a Kitsu number. */
    Optional<AnimeEntry> entry(KitsuId id);

    /** The entry that a part of an IMDb title is (ANM-35); without season and episode the first one, if any. */
    default Optional<AnimeEntry> entry(ImdbId id, OptionalInt season, OptionalInt episode) {
        return new TitleParts(entries(id)).at(season, episode);
    }

    /** All entries that a list says are of this IMDb title, in the order of their starts, season 0 last (ANM-32, 33). */
    List<AnimeEntry> entries(ImdbId id);

    /**
     * The entry that a site numbers (ANM-30).
     *
     * @param id as the site writes it, without the word of the site
     */
    default Optional<AnimeEntry> entry(AnimeSite site, String id) {
        return Optional.empty();
    }

    /** What is known while nothing is loaded. */
    AnimeMapping NOT_LOADED = new AnimeMapping() {
        @Override
        public boolean isLoaded() {
            return false;
        }

        @Override
        public boolean lists(ImdbId id) {
            return false;
        }

        @Override
        public Optional<AnimeEntry> entry(KitsuId id) {
            return Optional.empty();
        }

        @Override
        public List<AnimeEntry> entries(ImdbId id) {
            return List.of();
        }
    };
}
