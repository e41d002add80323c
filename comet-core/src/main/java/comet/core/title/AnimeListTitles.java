package comet.core.title;

import comet.core.anime.AnimeEntry;
import comet.core.anime.AnimeMapping;
import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.AnimeLists;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The titles that the lists of anime hold (ALI-05, MDK-07). Never waits. While the lists are wanted and not loaded it
 * fails: what it would say is missing then (ALI-12). Thread-safe.
 */
public final class AnimeListTitles implements MetadataProvider {

    private static final String NAME = "animelists";

    private final AnimeLists lists;
    private final boolean enabled;

    /** @param enabled whether the operator wants the lists used ({@code ANIME_MAPPING_ENABLED}) */
    public AnimeListTitles(AnimeLists lists, boolean enabled) {
        this.lists = lists;
        this.enabled = enabled;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The title of a Kitsu id; an IMDb id is of a whole show, of which the lists hold parts only. */
    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline) throws SourceException {
        return id instanceof KitsuId kitsu
                ? entry(kitsu).flatMap(AnimeListTitles::title).map(ProvidedTitle::of)
                : Optional.empty();
    }

    @Override
    public Aliases aliases(MediaType type, MediaId id, Deadline deadline) throws SourceException {
        return entry(id).map(AnimeListTitles::aliases).orElse(Aliases.NONE);
    }

    /** The IMDb id that a Kitsu id is mapped to (ANM-31). */
    Optional<ImdbId> linked(KitsuId id) throws SourceException {
        return entry(id).flatMap(AnimeEntry::imdb);
    }

    private Optional<AnimeEntry> entry(MediaId id) throws SourceException {
        if (!enabled) {
            return Optional.empty();
        }
        AnimeMapping mapping = lists.current();
        if (!mapping.isLoaded()) {
            throw new SourceException(Failure.SKIPPED);
        }
        return switch (id) {
            case KitsuId kitsu -> mapping.entry(kitsu);
            case ImdbId imdb -> mapping.entry(imdb, OptionalInt.empty(), OptionalInt.empty());
        };
    }

    private static Optional<MediaTitle> title(AnimeEntry entry) {
        return entry.title().filter(text -> !text.isBlank()).map(text -> {
            MediaTitle title = new MediaTitle(text, entry.year(), OptionalInt.empty());
            return entry.kind().map(title::of).orElse(title);
        });
    }

    private static Aliases aliases(AnimeEntry entry) {
        Map<String, List<String>> titles = new LinkedHashMap<>();
        entry.title().ifPresent(main -> titles.put("original", List.of(main)));
        titles.put(
                Aliases.EZ,
                entry.synonyms().stream()
                        .filter(synonym -> !entry.title().equals(Optional.of(synonym)))
                        .toList());
        return new Aliases(titles);
    }
}
