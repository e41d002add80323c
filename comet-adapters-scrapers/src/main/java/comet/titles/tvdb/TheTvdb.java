package comet.titles.tvdb;

import comet.core.media.AirDate;
import comet.core.media.Aliases;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.outside.Habits;
import comet.titles.kit.AliasGroups;
import comet.titles.kit.Credential;
import comet.titles.kit.Episodes;
import comet.titles.kit.Remembered;
import comet.titles.kit.TitleHabits;
import comet.titles.kit.TitleService;
import comet.titles.kit.Written;
import comet.titles.kit.Years;
import comet.titles.tvdb.EpisodesJson.EpisodeJson;
import comet.titles.tvdb.RemoteJson.HitJson;
import comet.titles.tvdb.RemoteJson.RecordJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Titles, aliases and episodes from TheTVDB (MDX-06). Thread-safe. */
public final class TheTvdb implements MetadataProvider, EpisodeProvider {

    /** The setting that holds the key. */
    public static final String SETTING = "TVDB_API_KEY";

    private static final String NAME = "tvdb";
    private static final int CALLS_PER_SECOND = 2;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 1_000;

    /** A page has 500 episodes; no series has 10,000. */
    private static final int MOST_PAGES = 20;

    private record Place(MediaType type, ImdbId id) {}

    /** @param title empty when it has no name */
    private record Known(long id, Optional<MediaTitle> title) {}

    private final TitleService service;
    private final Session session;
    private final Remembered<Place, Optional<Known>> known;

    /** @param key a secret of the operator */
    public TheTvdb(TitleService service, String key, InstantSource time) {
        this.service = service;
        this.session = new Session(service, key, new Credential(NAME, SETTING, time), time);
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

    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException {
        return id instanceof ImdbId imdb
                ? known(type, imdb, deadline).flatMap(Known::title).map(ProvidedTitle::of)
                : Optional.empty();
    }

    /** Of series alone. */
    @Override
    public Aliases aliases(MediaType type, MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        if (type != MediaType.SERIES || !(id instanceof ImdbId imdb)) {
            return Aliases.NONE;
        }
        Optional<Known> series = known(type, imdb, deadline);
        if (series.isEmpty()) {
            return Aliases.NONE;
        }
        String number = Long.toString(series.get().id());
        return session.ask(() -> service.get("series", number, "extended"), ExtendedJson.class, deadline)
                .map(ExtendedJson::data)
                .map(TheTvdb::aliases)
                .orElse(Aliases.NONE);
    }

    private static Aliases aliases(ExtendedJson.DataJson json) {
        AliasGroups groups = new AliasGroups();
        json.aliases().forEach(alias -> {
            Optional<String> language = Languages.ofTwoLetters(alias.language());
            if (language.isPresent()) {
                groups.language(language.get(), alias.name());
            } else {
                groups.unplaced(alias.name());
            }
        });
        return groups.aliases();
    }

    @Override
    public EpisodeIndex episodes(ImdbId series, OptionalInt season, Deadline deadline)
            throws SourceException, InterruptedException {
        Optional<Known> there = known(MediaType.SERIES, series, deadline);
        if (there.isEmpty()) {
            return EpisodeIndex.NONE;
        }
        List<IndexedEpisode> all = new ArrayList<>();
        Optional<EpisodesJson> page = page(there.get().id(), 0, deadline);
        for (int next = 1; page.isPresent(); next++) {
            EpisodesJson told = page.get();
            if (told.data() == null) {
                throw new SourceException(Failure.UNREADABLE);
            }
            told.data().episodes().forEach(episode -> episode(episode).ifPresent(all::add));
            boolean last = told.links() == null || told.links().next() == null || next == MOST_PAGES;
            page = last ? Optional.empty() : page(there.get().id(), next, deadline);
        }
        return Episodes.index(all, season);
    }

    private Optional<EpisodesJson> page(long series, int page, Deadline deadline)
            throws SourceException, InterruptedException {
        return session.ask(
                () -> service.get("series", Long.toString(series), "episodes", "default")
                        .query("page", Integer.toString(page)),
                EpisodesJson.class,
                deadline);
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
                Written.text(json.name()).orElse(""),
                Written.date(json.aired()).map(AirDate::of),
                absolute.orElse(0) > 0 ? absolute : OptionalInt.empty(),
                Written.length(json.runtime())));
    }

    private Optional<Known> known(MediaType type, ImdbId id, Deadline deadline)
            throws SourceException, InterruptedException {
        return known.get(
                new Place(type, id),
                () -> session
                        .ask(() -> service.get("search", "remoteid", id.external()), RemoteJson.class, deadline)
                        .map(RemoteJson::data)
                        .orElse(List.of())
                        .stream()
                        .flatMap(hit -> known(type, hit).stream())
                        .findFirst());
    }

    private static Optional<Known> known(MediaType type, HitJson hit) {
        RecordJson json = switch (type) {
            case MOVIE -> hit.movie();
            case SERIES -> hit.series();
        };
        Long id = json == null ? null : json.id();
        return id == null || id < 1 ? Optional.empty() : Optional.of(new Known(id, title(type, json)));
    }

    private static Optional<MediaTitle> title(MediaType type, @Nullable RecordJson json) {
        if (json == null) {
            return Optional.empty();
        }
        Years years = Years.range(json.year()).or(Years.range(json.firstAired()));
        return Written.text(json.name()).map(name -> new MediaTitle(name, years.first(), OptionalInt.empty()).of(type));
    }
}
