package comet.core.search;

import comet.core.media.MediaTitle;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.report.TitleReport;
import comet.core.report.TitleReport.Half;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Asks for a title: the first provider, and the next one whenever one is of no use, or has let others wait for as long
 * as the hedge delay; the first that knows the title wins, and the others are interrupted (MDA-50 to MDA-52). Used once,
 * by one thread.
 */
final class TitleRace {

    private final TitleQuestions questions;
    private final List<MetadataProvider> providers;
    private final Duration hedgeDelay;
    private final ExecutorService threads;
    private final Consumer<TitleReport> reports;

    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final Map<MetadataProvider, Running> running = new HashMap<>();
    private int next;
    private boolean gap;

    private record Ended(MetadataProvider provider, TitleQuestions.Answer<ProvidedTitle> answer) {}

    private record Running(Future<?> task, Instant began) {}

    /**
     * @param providers whoever is asked, in order
     * @param reports hears of each answer
     */
    TitleRace(
            TitleQuestions questions,
            List<MetadataProvider> providers,
            Duration hedgeDelay,
            ExecutorService threads,
            Consumer<TitleReport> reports) {
        this.questions = questions;
        this.providers = providers;
        this.hedgeDelay = hedgeDelay;
        this.threads = threads;
        this.reports = reports;
    }

    /** The title, if anybody knows one. */
    Optional<ProvidedTitle> run() throws InterruptedException {
        try {
            return race();
        } finally {
            running.values().forEach(one -> one.task().cancel(true));
        }
    }

    /** Whether somebody did not say what it knows: it failed, or was late, or was not waited for. */
    boolean leftGap() {
        return gap;
    }

    private Optional<ProvidedTitle> race() throws InterruptedException {
        Optional<ProvidedTitle> ofAnotherId = Optional.empty();
        while (startFirst()) {
            Optional<Ended> end = nextEnd();
            if (end.isEmpty()) {
                if (isOver()) {
                    tellLate();
                    return ofAnotherId;
                }
                startNext();
                continue;
            }
            running.remove(end.get().provider());
            TitleQuestions.Answer<ProvidedTitle> answer = end.get().answer();
            reports.accept(answer.report());
            gap |= answer.failed();
            if (answer.known().filter(ProvidedTitle::ofAskedId).isPresent()) {
                gap |= !running.isEmpty();
                return answer.known();
            }
            ofAnotherId = ofAnotherId.or(answer::known);
            startNext();
        }
        return ofAnotherId;
    }

    /** Sees to it that somebody is asked, if anybody is left. */
    private boolean startFirst() {
        if (running.isEmpty() && ended.isEmpty()) {
            startNext();
        }
        return !running.isEmpty() || !ended.isEmpty();
    }

    private void startNext() {
        if (next < providers.size()) {
            MetadataProvider provider = providers.get(next++);
            Instant began = questions.time().instant();
            running.put(provider, new Running(asking(provider), began));
        }
    }

    private Future<?> asking(MetadataProvider provider) {
        try {
            return threads.submit(() -> ask(provider));
        } catch (RejectedExecutionException e) {
            // The program is ending: one after the other, then.
            ask(provider);
            return CompletableFuture.completedFuture(provider);
        }
    }

    private void ask(MetadataProvider provider) {
        Instant began = questions.time().instant();
        try {
            ended.add(new Ended(provider, questions.title(provider)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended.add(new Ended(provider, questions.late(provider, Half.TITLE, began)));
        }
    }

    private Optional<Ended> nextEnd() throws InterruptedException {
        Duration left = questions.deadline().left(questions.time());
        boolean hedges = next < providers.size() && hedgeDelay.compareTo(left) < 0;
        Duration wait = hedges ? hedgeDelay : left;
        return Optional.ofNullable(ended.poll(TimeUnit.NANOSECONDS.convert(wait), TimeUnit.NANOSECONDS));
    }

    private boolean isOver() {
        return questions.deadline().left(questions.time()).isZero();
    }

    private void tellLate() {
        gap = true;
        running.forEach((provider, one) -> reports.accept(
                questions.<ProvidedTitle>late(provider, Half.TITLE, one.began()).report()));
    }

    /** The same title with a year that is sure, of the first of those not asked yet who knows one (MDC-03). */
    MediaTitle withSureYear(MediaTitle weak) throws InterruptedException {
        List<MetadataProvider> left = new ArrayList<>(providers.subList(next, providers.size()));
        next = providers.size();
        for (MetadataProvider provider : left) {
            TitleQuestions.Answer<ProvidedTitle> answer = questions.title(provider);
            reports.accept(answer.report());
            gap |= answer.failed();
            OptionalInt year = sureYear(answer.known());
            if (year.isPresent()) {
                return weak.withYear(year.getAsInt());
            }
        }
        return weak;
    }

    private static OptionalInt sureYear(Optional<ProvidedTitle> answer) {
        return answer.filter(known -> known.ofAskedId() && !known.title().weakYear())
                .map(known -> known.title().year())
                .orElse(OptionalInt.empty());
    }
}
