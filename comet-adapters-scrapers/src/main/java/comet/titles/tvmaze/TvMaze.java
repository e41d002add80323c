package comet.titles.tvmaze;

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
import comet.outside.Habits;
import comet.outside.OutsideCall;
import comet.titles.kit.AliasGroups;
import comet.titles.kit.Episodes;
import comet.titles.kit.Remembered;
import comet.titles.kit.TitleHabits;
import comet.titles.kit.TitleService;
import comet.titles.kit.Written;
import comet.titles.kit.Years;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Series from TVmaze (MDX-01): titles, how they are called elsewhere, episodes. It knows no films. Thread-safe. */
public final class TvMaze implements MetadataProvider, EpisodeProvider {

    private static final String NAME = "tvmaze";
    private static final int CALLS_PER_SECOND = 2;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 1_000;

    /** @param title empty when the show has no name */
    private record Show(long id, Optional<MediaTitle> title) {}

    private final TitleService service;
    private final Remembered<ImdbId, Optional<Show>> shows;

    public TvMaze(TitleService service, InstantSource time) {
        this.service = service;
        this.shows = Remembered.upTo(MOST_KEPT, KEPT, time);
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
        return show(type, id, deadline).flatMap(Show::title).map(ProvidedTitle::of);
    }

    @Override
    public Aliases aliases(MediaType type, MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        Optional<Show> show = show(type, id, deadline);
        if (show.isEmpty()) {
            return Aliases.NONE;
        }
        AliasGroups groups = new AliasGroups();
        service.list(service.get("shows", Long.toString(show.get().id()), "akas"), AkaJson[].class, deadline)
                .forEach(aka -> groups.country(
                        aka.country() == null ? null : aka.country().code(), aka.name()));
        return groups.aliases();
    }

    /** Specials that have no number are left out: nobody can ask for them. */
    @Override
    public EpisodeIndex episodes(ImdbId series, OptionalInt season, Deadline deadline)
            throws SourceException, InterruptedException {
        Optional<Show> show = show(MediaType.SERIES, series, deadline);
        if (show.isEmpty()) {
            return EpisodeIndex.NONE;
        }
        OutsideCall.Builder call =
                service.get("shows", Long.toString(show.get().id()), "episodes").query("specials", "1");
        return Episodes.index(
                service.list(call, EpisodeJson[].class, deadline).stream()
                        .flatMap(episode -> episode(episode).stream())
                        .toList(),
                season);
    }

    private static Optional<IndexedEpisode> episode(EpisodeJson json) {
        OptionalInt season = Written.count(json.season());
        OptionalInt number = Written.count(json.number());
        if (season.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IndexedEpisode(
                new Scope.Episode(season.getAsInt(), number.getAsInt()),
                Written.text(json.name()).orElse(""),
                aired(json),
                OptionalInt.empty(),
                Written.length(json.runtime())));
    }

    private static Optional<AirDate> aired(EpisodeJson json) {
        Optional<LocalDate> date = Written.date(json.airdate());
        Optional<Instant> moment = Written.moment(json.airstamp());
        return date.map(day -> new AirDate(day, moment)).or(() -> moment.map(AirDate::of));
    }

    private Optional<Show> show(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException {
        if (type != MediaType.SERIES || !(id instanceof ImdbId imdb)) {
            return Optional.empty();
        }
        return shows.get(
                imdb,
                () -> service.known(
                                service.get("lookup", "shows").query("imdb", imdb.external()), ShowJson.class, deadline)
                        .flatMap(TvMaze::show));
    }

    private static Optional<Show> show(ShowJson json) {
        Long id = json.id();
        Years years = Years.range(json.premiered());
        return id == null
                ? Optional.empty()
                : Optional.of(new Show(
                        id,
                        Written.text(json.name())
                                .map(name -> new MediaTitle(name, years.first(), OptionalInt.empty())
                                        .of(MediaType.SERIES))));
    }
}
