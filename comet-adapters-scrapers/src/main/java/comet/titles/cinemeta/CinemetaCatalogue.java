package comet.titles.cinemeta;

import comet.core.media.ImdbId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.Pause;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.TitleCatalogue;
import comet.outside.Answer;
import comet.outside.Habits;
import comet.outside.OutsideCall;
import comet.titles.cinemeta.CatalogueJson.ItemJson;
import comet.titles.cinemeta.CatalogueJson.ItemsJson;
import comet.titles.kit.TitleHabits;
import comet.titles.kit.TitleService;
import comet.titles.kit.Written;
import comet.titles.kit.Years;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogues of Cinemeta: what is watched most and what is rated best, in all and by genre, page by page (CAT-01 to
 * CAT-05). For work that nobody waits for. Thread-safe.
 */
final class CinemetaCatalogue implements TitleCatalogue {

    private static final String NAME = "cinemeta-catalog";
    private static final int PAGES_PER_SECOND = 2;
    private static final List<String> CATEGORIES = List.of("top", "imdbRating");

    /** In this order; all of them together come before. */
    private static final List<String> GENRES = List.of(
            "Action",
            "Adventure",
            "Animation",
            "Biography",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Family",
            "Fantasy",
            "History",
            "Horror",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Sport",
            "Thriller",
            "War",
            "Western");

    /** How long is waited before a page that failed is asked for again (CAT-05). */
    private static final List<Duration> REPEATS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(4));

    /** Waiting for the own rate and for a service that asks for patience included. */
    private static final Duration LONGEST_PAGE = Duration.ofHours(2);

    private final TitleService service;
    private final Pause pause;
    private final InstantSource time;

    public CinemetaCatalogue(TitleService service, Pause pause, InstantSource time) {
        this.service = service;
        this.pause = pause;
        this.time = time;
    }

    /**
     * How the service is called (section 19).
     *
     * @param answerTime how long one page may take ({@code CATALOG_TIMEOUT})
     */
    public static Habits habits(String userAgent, Duration answerTime) {
        return TitleHabits.inBackground(
                TitleHabits.of(NAME, userAgent, answerTime).at(TitleHabits.perSecond(PAGES_PER_SECOND)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int list(MediaType type, Taker taker) throws InterruptedException {
        Run run = new Run(type, taker);
        for (String category : CATEGORIES) {
            run.walk(category, Optional.empty());
            for (String genre : GENRES) {
                run.walk(category, Optional.of(genre));
            }
        }
        return run.failed;
    }

    /** A page as far as it is used. */
    private record Page(int length, boolean isLast, List<ItemJson> items) {}

    /** All catalogues of one kind, once. */
    private final class Run {
        private final MediaType type;
        private final Taker taker;
        private final Set<ImdbId> known = new HashSet<>();
        private boolean wanted = true;
        private int failed;

        Run(MediaType type, Taker taker) {
            this.type = type;
            this.taker = taker;
        }

        /** Page by page to the end, or to a page that cannot be had. */
        void walk(String category, Optional<String> genre) throws InterruptedException {
            int skip = 0;
            while (wanted) {
                Optional<Page> page = page(category, genre, skip);
                if (page.isEmpty()) {
                    failed++;
                    return;
                }
                for (ItemJson item : page.get().items()) {
                    take(item);
                }
                if (page.get().length() == 0 || page.get().isLast()) {
                    return;
                }
                skip += page.get().length();
            }
        }

        private void take(ItemJson item) throws InterruptedException {
            Optional<Listed> listed = listed(type, item).filter(title -> known.add(title.id()));
            if (wanted && listed.isPresent()) {
                wanted = taker.take(listed.get());
            }
        }

        private Optional<Page> page(String category, Optional<String> genre, int skip) throws InterruptedException {
            for (int attempt = 0; ; attempt++) {
                try {
                    return Optional.of(service.calls()
                            .ask(
                                    call(category, genre, skip),
                                    CinemetaCatalogue::read,
                                    Deadline.after(LONGEST_PAGE, time)));
                } catch (SourceException e) {
                    if (attempt == REPEATS.size()) {
                        return Optional.empty();
                    }
                    pause.pause(REPEATS.get(attempt));
                }
            }
        }

        private OutsideCall call(String category, Optional<String> genre, int skip) {
            String before = genre.map(word -> "genre=" + word + "&skip=").orElse("skip=");
            return service.get(category, "catalog", type.word(), category)
                    .text(before, Integer.toString(skip), ".json")
                    .build();
        }
    }

    private static Page read(Answer answer) throws SourceException {
        CatalogueJson page = answer.json(CatalogueJson.class);
        if (!page.isPage()) {
            throw new SourceException(Failure.UNREADABLE);
        }
        return new Page(
                page.length(),
                Boolean.FALSE.equals(page.hasMore()),
                answer.json(ItemsJson.class).metas());
    }

    /** CAT-03; the year of a film can be that of its release in America, years later (MDC-03). */
    private static Optional<Listed> listed(MediaType type, ItemJson json) {
        Optional<ImdbId> id = first(json.imdbId(), json.id()).flatMap(ImdbId::parse);
        Optional<String> name = first(json.name(), json.title());
        Years years = Years.range(json.year()).or(Years.range(json.releaseInfo()));
        if (id.isEmpty() || name.isEmpty() || years.first().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Listed(id.get(), title(type, name.get(), years)));
    }

    private static MediaTitle title(MediaType type, String name, Years years) {
        return switch (type) {
            case MOVIE ->
                new MediaTitle(name, years.first(), OptionalInt.empty())
                        .of(type)
                        .withWeakYear();
            case SERIES -> new MediaTitle(name, years.first(), years.last()).of(type);
        };
    }

    private static Optional<String> first(@Nullable String one, @Nullable String other) {
        return Stream.of(Written.text(one), Written.text(other))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
