package comet.persistence.tmdb;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.port.TmdbIdStore.Found;
import comet.core.port.TmdbIdStore.TmdbIds;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code tmdb_id}.
 *
 * @param film null when no film stands there
 * @param series null when no series stands there
 * @param kind {@code movie} or {@code series}; null when there is neither
 * @param updatedAt milliseconds
 */
@MappedEntity("tmdb_id")
record TmdbIdRow(
        @Id String imdbId,
        @Nullable Long film,
        @Nullable Long series,
        @Nullable String kind,
        long updatedAt) {

    static TmdbIdRow of(ImdbId id, Found found) {
        TmdbIds ids = found.ids();
        return new TmdbIdRow(
                id.external(),
                orNull(ids.film()),
                orNull(ids.series()),
                ids.kind().map(MediaType::word).orElse(null),
                found.foundAt().toEpochMilli());
    }

    Found found() {
        TmdbIds ids = new TmdbIds(
                orAbsent(film), orAbsent(series), Optional.ofNullable(kind).flatMap(MediaType::parse));
        return new Found(ids, Instant.ofEpochMilli(updatedAt));
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static OptionalLong orAbsent(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
