package comet.titles.tmdb;

import comet.core.media.AirDate;
import comet.core.media.Aliases;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.media.ReleaseDates;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.KindProvider;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.ReleaseDateProvider;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.StoreException;
import comet.core.port.TmdbIdStore;
import comet.core.port.TmdbIdStore.Found;
import comet.core.port.TmdbIdStore.TmdbIds;
import comet.outside.Habits;
import comet.outside.OutsideCall;
import comet.titles.kit.Credential;
import comet.titles.kit.Remembered;
import comet.titles.kit.TitleHabits;
import comet.titles.kit.TitleService;
import comet.titles.kit.Written;
import comet.titles.tmdb.SeasonJson.EpisodeJson;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Titles in all languages, release dates of films, air dates of episodes, and kinds, from TMDB (MDT-01 to MDT-17). What
 * stands there for an IMDb id is stored and used for long, what is told of a work for some minutes, so that all questions
 * about it cost one call. Thread-safe.
 */
public final class Tmdb implements MetadataProvider, EpisodeProvider, ReleaseDateProvider, KindProvider {

    /** The setting that holds the token. */
    public static final String SETTING = "TMDB_READ_ACCESS_TOKEN";

    private static final Logger LOG = System.getLogger(Tmdb.class.getName());
    private static final String NAME = "tmdb";
    private static final int CALLS_PER_SECOND = 30;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);

    private static final String FILM_PARTS = "alternative_titles,translations,release_dates,watch/providers";
    private static final String SERIES_PARTS = "alternative_titles,translations";

    private static final int MOST_FOUND = 10_000;
    private static final int MOST_WORKS = 200;
    private static final Duration WORK_KEPT = Duration.ofMinutes(5);

    /**
     * For how long the answer to "what stands there for this IMDb id" is used (MDT-16).
     *
     * @param something when there is a film or series ({@code METADATA_CACHE_TTL})
     * @param nothing when there is none
     */
    public record FindTimes(Duration something, Duration nothing) {

        /** Of nothing, that is a day. */
        public static FindTimes of(Duration something) {
            return new FindTimes(something, Duration.ofDays(1));
        }
    }

    private record WorkId(MediaType type, long id) {}

    private final TitleService service;
    private final TmdbKey key;
    private final Credential credential;
    private final TmdbIdStore stored;
    private final FindTimes times;
    private final InstantSource time;
    private final Remembered<ImdbId, Found> found;
    private final Remembered<WorkId, Optional<Work>> works;

    /**
     * For one key of the operator.
     *
     * @param stored keeps what stands there for IMDb ids; one that fails costs a call
     */
    public Tmdb(TitleService service, TmdbKey key, FindTimes times, TmdbIdStore stored, InstantSource time) {
        this.service = service;
        this.key = key;
        this.credential = new Credential(NAME, SETTING, time);
        this.times = times;
        this.stored = stored;
        this.time = time;
        this.found = new Remembered<>(MOST_FOUND, this::left, time);
        this.works = Remembered.upTo(MOST_WORKS, WORK_KEPT, time);
    }

    /** How the service is called (section 19). */
    public static Habits habits(String userAgent) {
        Habits habits = TitleHabits.of(NAME, userAgent, ANSWER_TIME)
                .at(TitleHabits.perSecond(CALLS_PER_SECOND))
                .repeating(TitleHabits.once());
        return TitleHabits.with(habits, "Accept", "application/json");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException {
        return id instanceof ImdbId imdb
                ? work(type, imdb, deadline).flatMap(Work::title).map(ProvidedTitle::of)
                : Optional.empty();
    }

    /** Of an IMDb id; of a Kitsu number whoever asks knows the IMDb id (ALI-10). */
    @Override
    public Aliases aliases(MediaType type, MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        return id instanceof ImdbId imdb
                ? work(type, imdb, deadline).map(Work::aliases).orElse(Aliases.NONE)
                : Aliases.NONE;
    }

    @Override
    public Optional<MediaType> kind(ImdbId id, Deadline deadline) throws SourceException, InterruptedException {
        return ids(id, deadline).kind();
    }

    @Override
    public Optional<ReleaseDates> releaseDates(ImdbId film, Deadline deadline)
            throws SourceException, InterruptedException {
        Optional<Work> work = work(MediaType.MOVIE, film, deadline);
        if (work.isPresent() && work.get().dates().isEmpty()) {
            throw new SourceException(Failure.UNREADABLE);
        }
        return work.flatMap(Work::dates);
    }

    @Override
    public boolean tellsOneSeason() {
        return true;
    }

    /** One call for a season; without one, as many as the series has seasons. */
    @Override
    public EpisodeIndex episodes(ImdbId series, OptionalInt season, Deadline deadline)
            throws SourceException, InterruptedException {
        OptionalLong number = ids(series, deadline).of(MediaType.SERIES);
        if (number.isEmpty()) {
            return EpisodeIndex.NONE;
        }
        long id = number.getAsLong();
        if (season.isPresent()) {
            return EpisodeIndex.of(season(id, season.getAsInt(), deadline));
        }
        List<IndexedEpisode> all = new ArrayList<>();
        for (int each : work(MediaType.SERIES, id, deadline).map(Work::seasons).orElse(List.of())) {
            all.addAll(season(id, each, deadline));
        }
        return EpisodeIndex.of(all);
    }

    private List<IndexedEpisode> season(long series, int season, Deadline deadline)
            throws SourceException, InterruptedException {
        Optional<SeasonJson> told = ask(
                service.get("tv", Long.toString(series), "season", Integer.toString(season)),
                SeasonJson.class,
                deadline);
        return told.map(SeasonJson::episodes).orElse(List.of()).stream()
                .flatMap(episode -> episode(season, episode).stream())
                .toList();
    }

    private static Optional<IndexedEpisode> episode(int season, EpisodeJson json) {
        OptionalInt number = Written.count(json.number());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IndexedEpisode(
                new Scope.Episode(season, number.getAsInt()),
                Written.text(json.name()).orElse(""),
                Written.date(json.aired()).map(AirDate::of),
                OptionalInt.empty(),
                Written.length(json.runtime())));
    }

    private Optional<Work> work(MediaType type, ImdbId id, Deadline deadline)
            throws SourceException, InterruptedException {
        OptionalLong number = ids(id, deadline).of(type);
        return number.isPresent() ? work(type, number.getAsLong(), deadline) : Optional.empty();
    }

    private Optional<Work> work(MediaType type, long id, Deadline deadline)
            throws SourceException, InterruptedException {
        OutsideCall.Builder call = switch (type) {
            case MOVIE -> service.get("movie", Long.toString(id)).query("append_to_response", FILM_PARTS);
            case SERIES -> service.get("tv", Long.toString(id)).query("append_to_response", SERIES_PARTS);
        };
        return works.get(
                new WorkId(type, id), () -> ask(call, WorkJson.class, deadline).map(json -> Work.of(type, json)));
    }

    private TmdbIds ids(ImdbId id, Deadline deadline) throws SourceException, InterruptedException {
        return found.get(id, () -> {
                    Optional<Found> known = stored(id);
                    return known.isPresent() ? known.get() : asked(id, deadline);
                })
                .ids();
    }

    /** Here 404 is no answer: an id that stands nowhere gets one with empty lists (MDT-11). */
    private Found asked(ImdbId id, Deadline deadline) throws SourceException, InterruptedException {
        FindJson json = credential.use(() -> service.json(
                key.on(service.get("find", id.external()).query("external_source", "imdb_id")),
                FindJson.class,
                deadline));
        Found answer = new Found(FindResult.in(json), time.instant());
        try {
            stored.save(id, answer);
        } catch (StoreException e) {
            LOG.log(Level.WARNING, e::getMessage);
        }
        return answer;
    }

    private Optional<Found> stored(ImdbId id) {
        try {
            return stored.find(id).filter(known -> left(known).isPositive());
        } catch (StoreException e) {
            LOG.log(Level.WARNING, e::getMessage);
            return Optional.empty();
        }
    }

    /** How much longer an answer is used. */
    private Duration left(Found answer) {
        Duration whole = answer.ids().isEmpty() ? times.nothing() : times.something();
        return whole.minus(Duration.between(answer.foundAt(), time.instant()));
    }

    private <T> Optional<T> ask(OutsideCall.Builder call, Class<T> type, Deadline deadline)
            throws SourceException, InterruptedException {
        return credential.use(() -> service.known(key.on(call), type, deadline));
    }
}
