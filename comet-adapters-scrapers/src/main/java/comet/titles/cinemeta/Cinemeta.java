package comet.titles.cinemeta;

import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.media.ReleaseDates;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.GenreProvider;
import comet.core.port.KindProvider;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.ReleaseDateProvider;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.TitleFinder;
import comet.outside.Habits;
import comet.titles.cinemeta.SearchJson.FoundJson;
import comet.titles.kit.Episodes;
import comet.titles.kit.Remembered;
import comet.titles.kit.TitleHabits;
import comet.titles.kit.TitleService;
import comet.titles.kit.Written;
import comet.titles.kit.Years;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Titles, episodes, kinds and genres from Cinemeta, and titles by text. The answer for a title is kept for ten minutes, so
 * that all questions about it cost one call (MDC-01 to MDC-04). Thread-safe.
 */
public final class Cinemeta
        implements MetadataProvider, EpisodeProvider, ReleaseDateProvider, TitleFinder, KindProvider, GenreProvider {

    private static final String NAME = "cinemeta";
    private static final int CALLS_PER_SECOND = 20;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(6);
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** A daily show of twenty years is about 2 MiB. */
    private static final int MOST_KEPT = 100;

    private record Place(MediaType type, ImdbId id) {}

    private final TitleService service;
    private final Remembered<Place, Optional<Item>> items;

    public Cinemeta(TitleService service, InstantSource time) {
        this.service = service;
        this.items = Remembered.upTo(MOST_KEPT, KEPT, time);
    }

    /** How the service is called (section 19). */
    public static Habits habits(String userAgent) {
        return TitleHabits.of(NAME, userAgent, ANSWER_TIME)
                .at(TitleHabits.perSecond(CALLS_PER_SECOND))
                .repeating(TitleHabits.once());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException {
        return id instanceof ImdbId imdb
                ? item(type, imdb, deadline).flatMap(Item::title).map(ProvidedTitle::of)
                : Optional.empty();
    }

    /** @throws SourceException {@code UNREADABLE} also when the answer is no item at all (EPX-03) */
    @Override
    public EpisodeIndex episodes(ImdbId series, OptionalInt season, Deadline deadline)
            throws SourceException, InterruptedException {
        Optional<Item> item = item(MediaType.SERIES, series, deadline);
        if (item.isPresent() && !item.get().told()) {
            throw new SourceException(Failure.UNREADABLE);
        }
        return item.map(known -> Episodes.index(known.episodes(), season)).orElse(EpisodeIndex.NONE);
    }

    /** The date it gives may be that of another country: it says that a film is not out yet, not that it is (REL-16). */
    @Override
    public Optional<ReleaseDates> releaseDates(ImdbId film, Deadline deadline)
            throws SourceException, InterruptedException {
        return item(MediaType.MOVIE, film, deadline)
                .filter(item -> item.title().isPresent())
                .map(item -> new ReleaseDates(List.of(), item.released(), false));
    }

    /** The kind under which it has a title: film first, and series also when it could not be asked for films (MDC-01). */
    @Override
    public Optional<MediaType> kind(ImdbId id, Deadline deadline) throws SourceException, InterruptedException {
        Optional<SourceException> failure = Optional.empty();
        for (MediaType type : MediaType.values()) {
            try {
                if (item(type, id, deadline).flatMap(Item::title).isPresent()) {
                    return Optional.of(type);
                }
            } catch (SourceException e) {
                failure = Optional.of(e);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return Optional.empty();
    }

    @Override
    public List<String> genres(MediaType type, ImdbId id, Deadline deadline)
            throws SourceException, InterruptedException {
        return item(type, id, deadline).map(Item::genres).orElse(List.of());
    }

    @Override
    public List<Candidate> find(String text, Optional<MediaType> type, Deadline deadline)
            throws SourceException, InterruptedException {
        List<Candidate> found = new ArrayList<>();
        for (MediaType each : type.map(List::of).orElse(List.of(MediaType.values()))) {
            SearchJson answer = service.json(
                    service.get("catalog", each.word(), "top").text("search=", text, ".json"),
                    SearchJson.class,
                    deadline);
            answer.metas().forEach(meta -> candidate(each, meta).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<Candidate> candidate(MediaType type, FoundJson meta) {
        Optional<String> name = Written.text(meta.name());
        return Optional.ofNullable(meta.id())
                .flatMap(ImdbId::parse)
                .filter(id -> name.isPresent())
                .map(id -> new Candidate(id, type, name.get(), Years.single(meta.releaseInfo())));
    }

    /** Empty when it answers that there is no such thing. */
    private Optional<Item> item(MediaType type, ImdbId id, Deadline deadline)
            throws SourceException, InterruptedException {
        return items.get(
                new Place(type, id),
                () -> service.known(service.get("meta", type.word(), id.external() + ".json"), MetaJson.class, deadline)
                        .map(json -> Item.of(type, json.meta())));
    }
}
