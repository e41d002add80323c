package comet.titles.anizip;

import comet.core.media.AirDate;
import comet.core.media.Aliases;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.KitsuId;
import comet.core.media.LinkedId;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.SourceException;
import comet.outside.Habits;
import comet.titles.anizip.MappingsJson.EpisodeJson;
import comet.titles.anizip.MappingsJson.IdsJson;
import comet.titles.kit.AliasGroups;
import comet.titles.kit.Episodes;
import comet.titles.kit.Remembered;
import comet.titles.kit.TitleHabits;
import comet.titles.kit.TitleService;
import comet.titles.kit.Written;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Anime from AniZip (MDX-05): the title of a Kitsu number with the IMDb title it is a part of, and the episodes of an IMDb
 * title with their absolute numbers. Thread-safe.
 */
public final class AniZip implements MetadataProvider, EpisodeProvider {

    private static final String NAME = "anizip";
    private static final int CALLS_PER_SECOND = 2;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 200;

    /** Where the title of an anime stands as it sounds, in Latin letters. */
    private static final String ROMANISED = "x-jat";

    private record Anime(Optional<MediaTitle> title, Aliases aliases, List<IndexedEpisode> episodes) {}

    private final TitleService service;
    private final Remembered<MediaId, Optional<Anime>> known;

    public AniZip(TitleService service, InstantSource time) {
        this.service = service;
        this.known = Remembered.upTo(MOST_KEPT, KEPT, time);
    }

    /** How the service is called (section 19). */
    public static Habits habits(String userAgent) {
        return TitleHabits.of(NAME, userAgent, ANSWER_TIME).at(TitleHabits.perSecond(CALLS_PER_SECOND));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Of Kitsu numbers alone: under an IMDb id it knows one part of it only. */
    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException {
        return id instanceof KitsuId
                ? anime(id, deadline).flatMap(Anime::title).map(ProvidedTitle::of)
                : Optional.empty();
    }

    @Override
    public Aliases aliases(MediaType type, MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        return id instanceof KitsuId ? anime(id, deadline).map(Anime::aliases).orElse(Aliases.NONE) : Aliases.NONE;
    }

    @Override
    public EpisodeIndex episodes(ImdbId series, OptionalInt season, Deadline deadline)
            throws SourceException, InterruptedException {
        return anime(series, deadline)
                .map(anime -> Episodes.index(anime.episodes(), season))
                .orElse(EpisodeIndex.NONE);
    }

    private Optional<Anime> anime(MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        String idName = switch (id) {
            case ImdbId imdb -> "imdb_id";
            case KitsuId kitsu -> "kitsu_id";
        };
        return known.get(
                id,
                () -> service.known(service.get("mappings").query(idName, id.external()), MappingsJson.class, deadline)
                        .map(AniZip::anime));
    }

    private static Anime anime(MappingsJson json) {
        return new Anime(
                title(json),
                aliases(json.titles()),
                json.episodes().values().stream()
                        .flatMap(episode -> episode(episode).stream())
                        .toList());
    }

    private static Optional<MediaTitle> title(MappingsJson json) {
        IdsJson ids = json.mappings();
        List<LinkedId> links = Optional.ofNullable(ids).map(IdsJson::imdb).flatMap(ImdbId::parse).stream()
                .map(imdb -> Part.of(json.episodes()).of(imdb))
                .toList();
        return Stream.of(json.titles().get(ROMANISED), json.titles().get("en"))
                .flatMap(written -> Written.text(written).stream())
                .findFirst()
                .map(text -> new MediaTitle(
                        text,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        false,
                        Optional.empty(),
                        EpisodeIndex.NONE,
                        links));
    }

    private static Aliases aliases(Map<String, String> titles) {
        AliasGroups groups = new AliasGroups();
        titles.forEach((language, title) -> {
            if (AliasGroups.code(language).isPresent()) {
                groups.language(language, title);
            } else {
                groups.unplaced(title);
            }
        });
        return groups.aliases();
    }

    private static Optional<IndexedEpisode> episode(EpisodeJson json) {
        OptionalInt season = Written.count(json.season());
        OptionalInt number = Written.count(json.number());
        OptionalInt absolute = Written.count(json.absolute());
        if (season.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IndexedEpisode(
                new Scope.Episode(season.getAsInt(), number.getAsInt()),
                "",
                Written.date(json.aired()).map(AirDate::of),
                absolute.orElse(0) > 0 ? absolute : OptionalInt.empty(),
                Optional.empty()));
    }
}
