package comet.persistence.episode;

import comet.core.media.AirDate;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.Scope;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code series_episode_index}.
 *
 * @param title empty when unknown
 * @param airDate days since 1970; null when unknown
 * @param airedAt milliseconds; null when no moment is known
 * @param absolute the number counted through all seasons; null when no provider tells it
 * @param runtime milliseconds; null when unknown
 * @param updatedAt milliseconds
 */
@MappedEntity("series_episode_index")
record EpisodeRow(
        @Id String seriesId,
        @Id int season,
        @Id int episode,
        String title,
        @Nullable Integer airDate,
        @Nullable Long airedAt,
        @Nullable Integer absolute,
        @Nullable Long runtime,
        long updatedAt) {

    static EpisodeRow of(ImdbId series, IndexedEpisode episode, Instant now) {
        return new EpisodeRow(
                series.external(),
                episode.place().seasonNumber(),
                episode.place().number(),
                episode.title(),
                episode.aired()
                        .map(date -> Math.toIntExact(date.date().toEpochDay()))
                        .orElse(null),
                episode.aired()
                        .flatMap(AirDate::instant)
                        .map(Instant::toEpochMilli)
                        .orElse(null),
                episode.absolute().isPresent() ? episode.absolute().getAsInt() : null,
                episode.runtime().map(Duration::toMillis).orElse(null),
                now.toEpochMilli());
    }

    IndexedEpisode indexed() {
        return new IndexedEpisode(
                new Scope.Episode(season, episode),
                title,
                Optional.ofNullable(airDate)
                        .map(days -> new AirDate(
                                LocalDate.ofEpochDay(days),
                                Optional.ofNullable(airedAt).map(Instant::ofEpochMilli))),
                absolute == null ? OptionalInt.empty() : OptionalInt.of(absolute),
                Optional.ofNullable(runtime).map(Duration::ofMillis));
    }
}
