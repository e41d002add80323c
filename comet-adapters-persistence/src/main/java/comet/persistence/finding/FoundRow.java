package comet.persistence.finding;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.port.TitleSearchStore.Found;
import comet.core.port.TitleSearchStore.Match;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code imdb_title_lookup}.
 *
 * @param queryKey {@code <kind or *>:<year or *>:<text>}
 * @param imdbId empty when the text means no title, as is {@code mediaType}
 * @param mediaType {@code movie} or {@code series}
 * @param year null when unknown
 * @param updatedAt milliseconds
 */
@MappedEntity("imdb_title_lookup")
record FoundRow(
        @Id String queryKey,
        String imdbId,
        String mediaType,
        @Nullable Integer year,
        long updatedAt) {

    static FoundRow of(String query, Found found) {
        OptionalInt year = found.match().map(Match::year).orElse(OptionalInt.empty());
        return new FoundRow(
                query,
                found.match().map(match -> match.id().external()).orElse(""),
                found.match().map(match -> match.type().word()).orElse(""),
                year.isPresent() ? year.getAsInt() : null,
                found.foundAt().toEpochMilli());
    }

    Found found() {
        Optional<Match> match = ImdbId.parse(imdbId)
                .flatMap(id -> type().map(known ->
                        new Match(id, known, year == null ? OptionalInt.empty() : OptionalInt.of(year))));
        return new Found(match, Instant.ofEpochMilli(updatedAt));
    }

    private Optional<MediaType> type() {
        return Arrays.stream(MediaType.values())
                .filter(type -> type.word().equals(mediaType))
                .findFirst();
    }
}
