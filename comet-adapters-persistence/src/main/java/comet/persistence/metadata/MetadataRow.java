package comet.persistence.metadata;

import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.port.MetadataStore.StoredMetadata;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code media_metadata}.
 *
 * @param media {@code imdb:tt1254207}, {@code kitsu:152}
 * @param aliases a JSON object ({@link AliasesJson})
 * @param updatedAt milliseconds
 */
// region row
@MappedEntity("media_metadata")
record MetadataRow(
        @Id String media,
        String title,
        @Nullable Integer year,
        @Nullable Integer yearEnd,
        String aliases,
        long updatedAt) {
    // end row

    static MetadataRow of(MediaId id, StoredMetadata stored) {
        MediaMetadata metadata = stored.metadata();
        return new MetadataRow(
                key(id),
                metadata.title(),
                orNull(metadata.year()),
                orNull(metadata.yearEnd()),
                AliasesJson.write(metadata.aliases()),
                stored.updatedAt().toEpochMilli());
    }

    static String key(MediaId id) {
        return id.provider() + ":" + id.external();
    }

    StoredMetadata stored() throws SQLException {
        MediaMetadata metadata = new MediaMetadata(title, orAbsent(year), orAbsent(yearEnd), AliasesJson.read(aliases));
        return new StoredMetadata(metadata, Instant.ofEpochMilli(updatedAt));
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OptionalInt orAbsent(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
