package comet.persistence.metadata;

import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code media_metadata}: a title and its aliases, either of which may be missing (MCA-02).
 *
 * @param media {@code imdb:tt1254207}, {@code kitsu:152}
 * @param title empty while only the aliases are known
 * @param aliases a JSON object ({@link AliasesJson})
 * @param updatedAt when the title was learned, milliseconds; 0 while it is not known
 * @param aliasesUpdatedAt when the aliases were learned, milliseconds; null while they are not known
 */
// region row
@MappedEntity("media_metadata")
record MetadataRow(
        @Id String media,
        String title,
        @Nullable Integer year,
        @Nullable Integer yearEnd,
        String aliases,
        long updatedAt,
        @Nullable Long aliasesUpdatedAt) {
    // end row

    static MetadataRow of(MediaId id, StoredMetadata stored) {
        Optional<MediaTitle> title = stored.title().map(Dated::half);
        Aliases aliases = stored.aliases().map(Dated::half).orElse(Aliases.NONE);
        return new MetadataRow(
                key(id),
                title.map(MediaTitle::text).orElse(""),
                orNull(title.map(MediaTitle::year).orElse(OptionalInt.empty())),
                orNull(title.map(MediaTitle::yearEnd).orElse(OptionalInt.empty())),
                AliasesJson.write(aliases.byScope()),
                stored.title().isPresent() ? milliseconds(stored.title().get()) : 0,
                stored.aliases().isPresent()
                        ? (Long) milliseconds(stored.aliases().get())
                        : null);
    }

    static String key(MediaId id) {
        return id.provider() + ":" + id.external();
    }

    StoredMetadata stored() throws SQLException {
        return new StoredMetadata(storedTitle(), storedAliases());
    }

    private Optional<Dated<MediaTitle>> storedTitle() {
        if (title.isEmpty()) {
            return Optional.empty();
        }
        MediaTitle known = new MediaTitle(title, orAbsent(year), orAbsent(yearEnd));
        return Optional.of(new Dated<>(known, Instant.ofEpochMilli(updatedAt)));
    }

    private Optional<Dated<Aliases>> storedAliases() throws SQLException {
        if (aliasesUpdatedAt == null) {
            return Optional.empty();
        }
        Aliases known = new Aliases(AliasesJson.read(aliases));
        return Optional.of(new Dated<>(known, Instant.ofEpochMilli(aliasesUpdatedAt)));
    }

    private static long milliseconds(Dated<?> half) {
        return half.learnedAt().toEpochMilli();
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OptionalInt orAbsent(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
