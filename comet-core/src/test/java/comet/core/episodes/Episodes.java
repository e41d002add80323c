package comet.core.episodes;

import comet.core.media.AirDate;
import comet.core.media.EpisodeIndex;
import comet.core.media.IndexedEpisode;
import comet.core.media.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Episodes for tests. */
final class Episodes {
    private Episodes() {}

    /** One of which nothing but its place is known. */
    static IndexedEpisode episode(int season, int number) {
        return new IndexedEpisode(
                new Scope.Episode(season, number), "", Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    /** One with a date. */
    static IndexedEpisode on(int season, int number, AirDate date) {
        return new IndexedEpisode(
                new Scope.Episode(season, number), "", Optional.of(date), OptionalInt.empty(), Optional.empty());
    }

    /** One with a calendar date. */
    static IndexedEpisode on(int season, int number, String date) {
        return on(season, number, AirDate.of(LocalDate.parse(date)));
    }

    static EpisodeIndex index(IndexedEpisode... episodes) {
        return EpisodeIndex.of(List.of(episodes));
    }

    static EpisodeIndex index(IndexedEpisode[]... seasons) {
        return EpisodeIndex.of(Arrays.stream(seasons).flatMap(Arrays::stream).toList());
    }
}
