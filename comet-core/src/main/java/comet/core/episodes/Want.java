package comet.core.episodes;

import comet.core.media.EpisodeIndex;
import comet.core.media.IndexedEpisode;
import comet.core.media.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** What somebody wants to know of a series. */
sealed interface Want {

    /** The season it is about; empty for the whole series. */
    OptionalInt season();

    /** Whether an index tells it. */
    boolean isIn(EpisodeIndex index);

    /** The one episode that is wanted, if an index tells it. */
    Optional<IndexedEpisode> episodeOf(EpisodeIndex index);

    /** A part of the series, or all of it. */
    record Part(Scope scope) implements Want {
        @Override
        public OptionalInt season() {
            return scope.season();
        }

        @Override
        public boolean isIn(EpisodeIndex index) {
            return switch (scope) {
                case Scope.Movie film -> true;
                case Scope.Series all -> !index.withoutYearSeasons().isEmpty();
                case Scope.Season season -> !index.ofSeason(season.number()).isEmpty();
                case Scope.Episode episode -> index.find(episode).isPresent();
            };
        }

        @Override
        public Optional<IndexedEpisode> episodeOf(EpisodeIndex index) {
            return scope instanceof Scope.Episode episode ? index.find(episode) : Optional.empty();
        }
    }

    /** The episode of a day (EPX-05). */
    record Day(LocalDate day) implements Want {
        @Override
        public OptionalInt season() {
            return OptionalInt.empty();
        }

        @Override
        public boolean isIn(EpisodeIndex index) {
            return episodeOf(index).isPresent();
        }

        @Override
        public Optional<IndexedEpisode> episodeOf(EpisodeIndex index) {
            return index.withoutYearSeasons().on(day);
        }
    }
}
