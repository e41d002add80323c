package comet.core.search;

import comet.core.media.Aliases;
import comet.core.report.TitleReport;
import comet.core.report.TitleReport.Half;
import comet.core.search.TitleQuestions.Answer;
import comet.core.title.AliasSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Asks for aliases, all sources side by side, and merges what they say in their order (ALI-04, ALI-13). One that fails
 * says what it said last time (ALI-12). Used once, by one thread.
 */
final class AliasFetch {

    /**
     * What is known now.
     *
     * @param aliases of all sources that were asked, in their order
     * @param bySource what each source said last when it said anything
     * @param complete whether none of them failed
     */
    record Fetched(Aliases aliases, Map<String, Aliases> bySource, boolean complete) {}

    /** A source and what it says; empty when it was not needed. */
    private record Asking(AliasSource source, CompletableFuture<Optional<Answer<Aliases>>> said) {
        private String name() {
            return source.provider().name();
        }
    }

    private final TitleQuestions questions;
    private final ExecutorService threads;
    private final Consumer<TitleReport> reports;
    private final List<Asking> all;
    private final Map<String, Asking> byName = new HashMap<>();

    /** @param reports hears of each answer */
    AliasFetch(
            TitleQuestions questions,
            List<AliasSource> sources,
            ExecutorService threads,
            Consumer<TitleReport> reports) {
        this.questions = questions;
        this.threads = threads;
        this.reports = reports;
        this.all = sources.stream()
                .map(source -> new Asking(source, new CompletableFuture<>()))
                .toList();
        all.forEach(one -> byName.put(one.name(), one));
    }

    /**
     * Asks.
     *
     * @param before all aliases that were known
     * @param bySource who said them, as far as that is known
     */
    Fetched run(Aliases before, Map<String, Aliases> bySource) throws InterruptedException {
        List<Future<?>> tasks = new ArrayList<>();
        Instant began = questions.time().instant();
        try {
            all.forEach(one -> tasks.add(threads.submit(() -> ask(one))));
            Aliases merged = Aliases.NONE;
            Map<String, Aliases> last = new LinkedHashMap<>(bySource);
            boolean complete = true;
            for (Asking one : all) {
                Optional<Answer<Aliases>> answer = saidBy(one, began);
                if (answer.isPresent()) {
                    reports.accept(answer.get().report());
                    complete &= !answer.get().failed();
                    learn(one.name(), answer.get(), last);
                    merged = merged.and(last.getOrDefault(one.name(), Aliases.NONE));
                }
            }
            return new Fetched(complete ? merged : merged.and(ofNobody(before, bySource)), last, complete);
        } finally {
            tasks.forEach(task -> task.cancel(true));
        }
    }

    private static void learn(String source, Answer<Aliases> answer, Map<String, Aliases> last) {
        if (answer.failed()) {
            return;
        }
        if (answer.known().isPresent()) {
            last.put(source, answer.known().get());
        } else {
            last.remove(source);
        }
    }

    /** What is known and nobody knows any more from whom: it may be of one that failed. */
    private static Aliases ofNobody(Aliases before, Map<String, Aliases> bySource) {
        Aliases rest = before;
        for (Aliases ofOne : bySource.values()) {
            rest = rest.without(ofOne);
        }
        return rest;
    }

    private Asking ask(Asking one) throws InterruptedException {
        try {
            one.said()
                    .complete(
                            isNeeded(one.source())
                                    ? Optional.of(questions.aliases(one.source().provider()))
                                    : Optional.empty());
            return one;
        } finally {
            // Whoever waits for one that broke off hears of it.
            one.said().cancel(false);
        }
    }

    private boolean isNeeded(AliasSource source) throws InterruptedException {
        Optional<Asking> other = source.insteadOf().map(byName::get);
        if (other.isEmpty()) {
            return true;
        }
        try {
            return other.get().said().get().filter(Answer::failed).isPresent();
        } catch (CancellationException e) {
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question to a provider handles its own failures", e);
        }
    }

    /** What a source says; that it is late when it has said nothing by the deadline, or broke off. */
    private Optional<Answer<Aliases>> saidBy(Asking one, Instant began) throws InterruptedException {
        Duration left = questions.deadline().left(questions.time());
        try {
            return one.said().get(TimeUnit.NANOSECONDS.convert(left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | CancellationException e) {
            return Optional.of(questions.late(one.source().provider(), Half.ALIASES, began));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question to a provider handles its own failures", e);
        }
    }
}
