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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
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
            boolean asked = wanted.stream().anyMatch(one -> one == season);
            return reply.failed() || (provider.tellsOneSeason() && !asked);
        }
    }

    private final ImdbId series;
    private final Want want;
    private final StoredEpisodes stored;
    private final Optional<Asked> catalogue;
    private final List<Asked> others;
    private final List<Asked> questions = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final CountDownLatch catalogueIsDone = new CountDownLatch(1);
    private final CountDownLatch allAreDone;

    /**
     * @param catalogue whose list of episodes counts; empty when it is not asked this time, and what is stored counts
     * @param others further providers, in their order; those that tell one season at a time are asked only for one
     *     (EPX-05)
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
        this.catalogue.ifPresent(questions::add);
        this.others.stream()
                .filter(one -> !one.provider.tellsOneSeason() || want.season().isPresent())
                .forEach(questions::add);
        allAreDone = new CountDownLatch(questions.size());
        if (catalogue.isEmpty()) {
            catalogueIsDone.countDown();
        }
    }

    /** Asks all of them. */
    void start(ExecutorService threads, Asking asking, Deadline deadline) {
        questions.forEach(one -> running.add(threads.submit(() -> ask(one, asking, deadline))));
    }

    private boolean ask(Asked one, Asking asking, Deadline deadline) throws InterruptedException {
        try {
            one.reply = asking.ask(
                    one.provider.name(),
                    Subject.EPISODES,
                    () -> Optional.of(one.provider.episodes(series, want.season(), deadline))
                            .filter(index -> !index.isEmpty()));
            return true;
        } finally {
            if (catalogue.stream().anyMatch(first -> first == one)) {
                catalogueIsDone.countDown();
            }
            allAreDone.countDown();
        }
    }

    /**
     * Waits until all have answered; once the catalogue has, and what is wanted is known, the others get a little longer.
     *
     * @return whether all have answered
     */
    boolean await(Duration limit, Duration grace) throws InterruptedException {
        boolean known = within(catalogueIsDone, limit) && want.isIn(soFar());
        return within(allAreDone, known && grace.compareTo(limit) < 0 ? grace : limit);
    }

    private static boolean within(CountDownLatch latch, Duration limit) throws InterruptedException {
        return latch.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
    }

    /** Waits for those who are late, and takes back what is still unanswered then. */
    void awaitRest(Duration limit) throws InterruptedException {
        try {
            within(allAreDone, limit);
        } finally {
            callOff();
        }
    }

    /** Takes back what is not answered yet. */
    void callOff() {
        running.forEach(question -> question.cancel(true));
    }

    /** Whether the catalogue said which episodes there are, or that it knows none. */
    boolean catalogueAnswered() {
        return catalogue.filter(one -> !one.reply.failed()).isPresent();
    }

    /** Whether all who tell one season at a time have told the one that is wanted, or that they know nothing of it. */
    boolean seasonIsTold() {
        return questions.stream().filter(one -> one.provider.tellsOneSeason()).noneMatch(one -> one.reply.failed());
    }

    /** Whether somebody who tells whole series did not answer: he may know what nobody else does. */
    boolean leavesGap() {
        return questions.stream().filter(one -> !one.provider.tellsOneSeason()).anyMatch(one -> one.reply.failed());
    }

    /** Whether anybody said anything that an index can be made of (EPX-10). */
    boolean toldAnything() {
        return questions.stream().anyMatch(one -> one.reply.known().isPresent());
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
        return new EpisodeMerge(frame, told, stored.index()).index(want, this::isUnheardOf);
    }

    private boolean isUnheardOf(int season) {
        return catalogue.stream().anyMatch(one -> one.isUnheardOf(season, want.season()))
                || others.stream().anyMatch(one -> one.isUnheardOf(season, want.season()));
    }
}
