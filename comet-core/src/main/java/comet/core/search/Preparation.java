package comet.core.search;

import comet.core.basis.Basis;
import comet.core.basis.Subject;
import comet.core.media.Aliases;
import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.ReleaseGate;
import comet.core.port.ReleaseGate.Verdict;
import comet.core.port.TitleGenres;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/**
 * Finds out what must be known before sources are asked: how the title is called, whether it is released, how its
 * episodes are numbered and when they were broadcast. All of that is asked side by side, within one deadline; only a title
 * that nobody knows, or one that is not released, ends a search (MDA-01, MDA-02, MDA-06). Thread-safe.
 */
final class Preparation {

    /** How long the episodes of a title, and its entry in another catalogue, may take: as long as its aliases (ALI-15). */
    private static final Duration BESIDE = Duration.ofSeconds(4);

    /** How long the genres of a title may take: they only spare some sources a question (ANM-49). */
    private static final Duration FOR_GENRES = Duration.ofSeconds(1);

    /** Who is asked answers by his deadline with what he has, and that takes a moment. */
    private static final Duration MOMENT = Duration.ofMillis(250);

    /** What was found out. */
    sealed interface Result {

        /**
         * The search can begin.
         *
         * @param release what is said meanwhile of whether it is released, where that is a notice only
         */
        record Ready(Wanted wanted, Aside<Verdict> release) implements Result {}

        /** Nobody knows the title. */
        record Unknown() implements Result {}

        /** It is a film, and an episode was asked for. */
        record NoEpisodes(MediaMetadata metadata) implements Result {}

        /** It is not released, and the operator wants no search for such titles. */
        record NotReleased() implements Result {}
    }

    private final TitleLookup titles;
    private final PartFacts facts;
    private final ExecutorService threads;
    private final InstantSource time;

    Preparation(TitleLookup titles, PartFacts facts, ExecutorService threads, InstantSource time) {
        this.titles = titles;
        this.facts = facts;
        this.threads = threads;
        this.time = time;
    }

    /** Finds out. */
    Result prepare(MediaRequest asked, Wanted.Reading reading, Deadline deadline, SearchRecorder recorder)
            throws InterruptedException {
        return new Run(asked, reading, deadline, recorder).prepare();
    }

    /**
     * Tells until when a verdict holds.
     *
     * @param verdict empty when nobody gave one in time
     */
    void holds(MediaRequest asked, Optional<Verdict> verdict, Basis basis) {
        if (facts.filter().mode() != ReleaseFilter.Mode.OFF) {
            basis.on(Subject.title(asked.id()));
            basis.untilIfKnown(verdict.flatMap(known -> facts.filter().gate().sameUntil(asked)));
        }
    }

    /** One search. */
    private final class Run {
        private final MediaRequest asked;
        private final Wanted.Reading reading;
        private final Deadline deadline;
        private final SearchRecorder recorder;
        private Aside<Verdict> release = Aside.none();
        private Aside<Optional<MediaMetadata>> linked = Aside.none();
        private Aside<EpisodeIndex> episodes = Aside.none();
        private Aside<List<String>> genres = Aside.none();
        private Deadline genresUntil;
        private Deadline besideUntil;
        private boolean placed;

        Run(MediaRequest asked, Wanted.Reading reading, Deadline deadline, SearchRecorder recorder) {
            this.asked = asked;
            this.reading = reading;
            this.deadline = deadline;
            this.besideUntil = deadline;
            this.genresUntil = deadline.within(FOR_GENRES, time);
            this.recorder = recorder;
        }

        Result prepare() throws InterruptedException {
            boolean ready = false;
            try {
                recorder.basis().on(Subject.ANIME_LISTS);
                MediaTitle unnamed = new MediaTitle(asked.text(), OptionalInt.empty(), OptionalInt.empty());
                askBeside(facts.numbering().of(asked, new MediaMetadata(unnamed, Aliases.NONE)));
                askForGenres();
                Result result = decided();
                ready = result instanceof Result.Ready;
                return result;
            } finally {
                linked.cancel();
                episodes.cancel();
                genres.cancel();
                if (!ready) {
                    release.cancel();
                }
            }
        }

        private Result decided() throws InterruptedException {
            ReleaseGate gate = facts.filter().gate();
            return switch (facts.filter().mode()) {
                case OFF -> known(title());
                case NOTICE -> {
                    release = beside(() -> gate.verdict(asked, deadline));
                    yield known(title());
                }
                case BLOCK -> {
                    release = beside(() -> gate.verdict(asked, deadline));
                    yield unlessBlocked();
                }
            };
        }

        private Optional<MediaMetadata> title() throws InterruptedException {
            return titles.find(asked.type(), asked.id(), deadline, recorder);
        }

        /** A title that is not released need not be waited for; what is learned of it is stored all the same (MDA-06). */
        private Result unlessBlocked() throws InterruptedException {
            Aside<Optional<MediaMetadata>> title = beside(this::title);
            boolean answered = false;
            try {
                release.awaitEither(title, deadline.left(time));
                if (isBlocked(release.now())) {
                    answered = true;
                    holds(asked, release.now(), recorder.basis());
                    return new Result.NotReleased();
                }
                Optional<MediaMetadata> found = title.await().flatMap(known -> known);
                answered = true;
                Optional<Verdict> verdict = release.await(deadline.left(time));
                holds(asked, verdict, recorder.basis());
                return isBlocked(verdict) ? new Result.NotReleased() : known(found);
            } finally {
                if (!answered) {
                    title.cancel();
                }
            }
        }

        private static boolean isBlocked(Optional<Verdict> verdict) {
            return verdict.filter(Verdict.NotReleased.class::isInstance).isPresent();
        }

        private Result known(Optional<MediaMetadata> title) throws InterruptedException {
            if (title.isEmpty()) {
                return new Result.Unknown();
            }
            MediaMetadata metadata = withGenres(title.get());
            AnimeFacts first = facts.numbering().of(asked, metadata);
            askBeside(first);
            EpisodeIndex index = inTime(episodes).orElse(EpisodeIndex.NONE);
            untilOf(first);
            AnimeFacts anime = first;
            if (!index.equals(EpisodeIndex.NONE)) {
                metadata = new MediaMetadata(metadata.main().withEpisodes(index), metadata.others());
                anime = facts.numbering().of(asked, metadata);
            }
            if (isEpisodeOfFilm(metadata.main())) {
                return new Result.NoEpisodes(metadata);
            }
            Optional<Optional<MediaMetadata>> linkedTitle = inTime(linked);
            if (linkedTitle.isEmpty() && asked.id() instanceof KitsuId && placed) {
                recorder.basis().once();
            }
            Optional<MediaMetadata> same = linkedTitle.flatMap(known -> known);
            return new Result.Ready(
                    Wanted.of(asked, metadata, same, anime, facts.searchTitles().of(metadata), reading), release);
        }

        /** Where nobody tells of any episode, a catalogue that says "film" is believed. */
        private boolean isEpisodeOfFilm(MediaTitle title) {
            return asked.id() instanceof ImdbId
                    && asked.scope() instanceof Scope.Episode
                    && title.kind().equals(Optional.of(MediaType.MOVIE))
                    && title.episodes().equals(EpisodeIndex.NONE);
        }

        /** Until when its episodes are what they are; those that came too late are not yet what they will be. */
        private void untilOf(AnimeFacts known) {
            if (known.imdb().isEmpty()) {
                return;
            }
            ImdbId imdb = known.imdb().get();
            recorder.basis().on(Subject.title(imdb));
            if (asked.scope() instanceof Scope.Episode episode) {
                recorder.basis()
                        .untilIfKnown(
                                episodes.hasEnded()
                                        ? facts.episodes().sameUntil(imdb, place(known, episode))
                                        : Optional.empty());
            }
        }

        private void askForGenres() {
            if (!facts.genres().equals(TitleGenres.NONE)) {
                if (facts.genres().asks(asked)) {
                    recorder.basis().once();
                }
                genres = beside(() -> facts.genres().of(asked, genresUntil));
            }
        }

        private MediaMetadata withGenres(MediaMetadata metadata) throws InterruptedException {
            List<String> known =
                    genres.await(genresUntil.left(time).plus(MOMENT)).orElse(List.of());
            MediaTitle main = metadata.main();
            return known.isEmpty()
                    ? metadata
                    : new MediaMetadata(main.withNature(main.nature().withGenres(known)), metadata.others());
        }

        private <T> Optional<T> inTime(Aside<T> aside) throws InterruptedException {
            return aside.await(besideUntil.left(time).plus(MOMENT));
        }

        /** Asks, once, for what is known under the IMDb id. */
        private void askBeside(AnimeFacts known) {
            if (placed || known.imdb().isEmpty()) {
                return;
            }
            placed = true;
            besideUntil = deadline.within(BESIDE, time);
            Deadline until = besideUntil;
            ImdbId imdb = known.imdb().get();
            if (asked.scope() instanceof Scope.Episode episode) {
                Scope place = place(known, episode);
                episodes = beside(() -> facts.episodes().find(imdb, place, until));
            }
            if (asked.id() instanceof KitsuId) {
                linked = beside(() -> titles.find(asked.type(), imdb, until, recorder));
            }
        }

        private static Scope place(AnimeFacts known, Scope.Episode asked) {
            OptionalInt season = known.coordinates().mapped().season();
            OptionalInt episode = known.coordinates().mapped().episode();
            return season.isPresent() && episode.isPresent()
                    ? new Scope.Episode(season.getAsInt(), episode.getAsInt())
                    : asked;
        }

        private <T> Aside<T> beside(Callable<T> question) {
            return Aside.ask(threads, question, recorder::broke);
        }
    }
}
