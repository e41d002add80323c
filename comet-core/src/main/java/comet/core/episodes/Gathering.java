package comet.core.episodes;

import comet.core.asking.Asking;
import comet.core.asking.Reply;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.EpisodeStore.StoredEpisodes;
import comet.core.report.LookupReport.Subject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One round of questions about a series: all providers side by side, and at any moment the index that follows from those
 * who have answered. Used once; thread-safe.
 */
final class Gathering {

    /** A provider and what it said; nothing yet is like having failed, as both may still change what is known. */
    private static final class Asked {
        private final EpisodeProvider provider;
        private volatile Reply<EpisodeIndex> reply = Reply.failure();

        private Asked(EpisodeProvider provider) {
            this.provider = provider;
        }

        /** Whether it may know something of the season that it did not say. */
        private boolean isUnheardOf(int season, OptionalInt wanted) {
            boolean asked = wanted.isEmpty() || wanted.getAsInt() == season;
            return reply.failed() || (provider.tellsOneSeason() && !asked);
        }
    }

    private final ImdbId series;
    private final Want want;
    private final StoredEpisodes stored;
    private final Optional<Asked> catalogue;
    private final List<Asked> others;

    /**
     * @param catalogue whose list of episodes counts; empty when it is not asked this time, and what is stored counts
     * @param others further providers, in their order
     */
    Gathering(
            ImdbId series,
            Want want,
            StoredEpisodes stored,
            Optional<EpisodeProvider> catalogue,
            List<EpisodeProvider> others) {
        this.series = series;
        this.want = want;
        this.stored = stored;
        this.catalogue = catalogue.map(Asked::new);
        this.others = others.stream().map(Asked::new).toList();
    }

    /** Asks all of them; ends when all have answered, or at the limit. */
    void run(ExecutorService threads, Asking asking, Duration limit, InstantSource time) throws InterruptedException {
        Deadline deadline = Deadline.after(limit, time);
        List<Callable<Boolean>> questions = new ArrayList<>();
        catalogue.ifPresent(one -> questions.add(() -> ask(one, asking, deadline)));
        others.forEach(one -> questions.add(() -> ask(one, asking, deadline)));
        threads.invokeAll(questions, TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
    }

    private boolean ask(Asked one, Asking asking, Deadline deadline) throws InterruptedException {
        one.reply = asking.ask(
                one.provider.name(),
                Subject.EPISODES,
                () -> Optional.of(one.provider.episodes(series, want.season(), deadline))
                        .filter(index -> !index.isEmpty()));
        return true;
    }

    /** Whether the catalogue said which episodes there are, or that it knows none. */
    boolean catalogueAnswered() {
        return catalogue.filter(one -> !one.reply.failed()).isPresent();
    }

    /** Whether all who tell one season at a time have told the one that is wanted, or that they know nothing of it. */
    boolean seasonIsTold() {
        return asked().stream().filter(one -> one.provider.tellsOneSeason()).noneMatch(one -> one.reply.failed());
    }

    /** Whether anybody said anything that an index can be made of (EPX-10). */
    boolean toldAnything() {
        return asked().stream().anyMatch(one -> one.reply.known().isPresent());
    }

    /** What is known by now: what was told, and of what was stored that which it leaves open. */
    EpisodeIndex soFar() {
        List<EpisodeIndex> told =
                others.stream().flatMap(one -> one.reply.known().stream()).toList();
        EpisodeIndex frame = catalogue
                .flatMap(one -> one.reply.known())
                .or(() -> Optional.of(stored.index()).filter(index -> !index.isEmpty()))
                .or(() -> told.stream().findFirst())
                .orElse(EpisodeIndex.NONE);
        return new EpisodeMerge(frame, told, stored.index())
                .index(want, season -> asked().stream().anyMatch(one -> one.isUnheardOf(season, want.season())));
    }

    private List<Asked> asked() {
        List<Asked> all = new ArrayList<>();
        catalogue.ifPresent(all::add);
        all.addAll(others);
        return all;
    }
}
