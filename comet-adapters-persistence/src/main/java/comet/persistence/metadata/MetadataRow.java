package comet.persistence.metadata;

import comet.core.media.Aliases;
import comet.core.media.AnimeTraits.Format;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.TitleNature;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.Entry;
import comet.core.port.MetadataStore.StoredMetadata;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param kind {@code movie} or {@code series}; null when no provider said
 * @param tmdb its number at TMDB
 * @param weakYear 1 when the year may be years too late (MDC-03), else 0
 * @param format how an anime came out, a lower-case word; null when no provider said
 * @param episodeCount of an anime; null as {@code format}
 * @param aliasSources a JSON object of such objects, by source; null when nobody knows who named the aliases
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
        @Nullable Long aliasesUpdatedAt,
        @Nullable String kind,
        @Nullable Integer tmdb,
        int weakYear,
        @Nullable String aliasSources,
        @Nullable String format,
        @Nullable Integer episodeCount) {
    // end row

    static MetadataRow of(MediaId id, StoredMetadata stored) {
        Optional<MediaTitle> title = stored.title().map(Dated::half);
        TitleNature nature = title.map(MediaTitle::nature).orElse(TitleNature.UNKNOWN);
        return new MetadataRow(
                key(id),
                title.map(MediaTitle::text).orElse(""),
                orNull(title.map(MediaTitle::year).orElse(OptionalInt.empty())),
                orNull(title.map(MediaTitle::yearEnd).orElse(OptionalInt.empty())),
                AliasesJson.write(stored.aliases().map(Dated::half).orElse(Aliases.NONE)),
                stored.title().isPresent() ? milliseconds(stored.title().get()) : 0,
                stored.aliases().isPresent()
                        ? (Long) milliseconds(stored.aliases().get())
                        : null,
                title.flatMap(MediaTitle::kind).map(MediaType::word).orElse(null),
                orNull(title.map(MediaTitle::tmdb).orElse(OptionalInt.empty())),
                title.map(MediaTitle::weakYear).orElse(false) ? 1 : 0,
                stored.aliasesBySource().isEmpty() ? null : AliasesJson.writeBySource(stored.aliasesBySource()),
                nature.format()
                        .map(format -> format.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                orNull(nature.episodeCount()));
    }

    static String key(MediaId id) {
        return id.provider() + ":" + id.external();
    }

    StoredMetadata stored() {
        return new StoredMetadata(storedTitle(), storedAliases(), storedBySource());
    }

    /** Empty for an id that this version does not know. */
    Optional<Entry> entry() {
        return id().map(id -> new Entry(id, stored()));
    }

    private Optional<MediaId> id() {
        int colon = media.indexOf(':');
        String number = media.substring(colon + 1);
        return switch (media.substring(0, Math.max(0, colon))) {
            case "imdb" -> ImdbId.parse(number).map(id -> id);
            case "kitsu" -> KitsuId.parse(number).map(id -> id);
            default -> Optional.empty();
        };
    }

    private Optional<Dated<MediaTitle>> storedTitle() {
        if (title.isEmpty()) {
            return Optional.empty();
        }
        MediaTitle known = new MediaTitle(
                title,
                orAbsent(year),
                orAbsent(yearEnd),
                weakYear == 1,
                Optional.ofNullable(kind).flatMap(MediaType::parse),
                orAbsent(tmdb),
                EpisodeIndex.NONE,
                List.of(),
                nature());
        return Optional.of(new Dated<>(known, Instant.ofEpochMilli(updatedAt)));
    }

    /** What makes no sense is not known. */
    private TitleNature nature() {
        return new TitleNature(
                List.of(),
                Optional.ofNullable(format).flatMap(Format::parse),
                episodeCount == null || episodeCount < 1 ? OptionalInt.empty() : OptionalInt.of(episodeCount));
    }

    private Optional<Dated<Aliases>> storedAliases() {
        if (aliasesUpdatedAt == null) {
            return Optional.empty();
        }
        Instant learnedAt = Instant.ofEpochMilli(aliasesUpdatedAt);
        return AliasesJson.read(aliases).map(known -> new Dated<>(known, learnedAt));
    }

    private Map<String, Aliases> storedBySource() {
        return Optional.ofNullable(aliasSources)
                .flatMap(AliasesJson::readBySource)
                .orElse(Map.of());
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
