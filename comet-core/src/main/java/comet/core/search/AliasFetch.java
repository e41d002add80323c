package comet.core.search;

import comet.core.media.Aliases;
import comet.core.port.MetadataProvider;
import comet.core.report.TitleReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks all providers for aliases, side by side and beside the search that waits for the title. When the search goes on
 * without them, it hands them over once they are there (ALI-15). Used once; thread-safe.
 */
final class AliasFetch {

    /**
     * What the providers said.
     *
     * @param aliases those of all, in the order of the providers
     * @param complete whether none of them failed
     */
    record Fetched(Aliases aliases, boolean complete, List<TitleReport> reports) {}

    private final TitleQuestions questions;
    private final Consumer<Fetched> onLate;
    private final CompletableFuture<Optional<Fetched>> result = new CompletableFuture<>();
    private @Nullable Future<?> running;
    private boolean late;

    /** @param onLate takes what comes after nobody waits for it any more */
    AliasFetch(TitleQuestions questions, Consumer<Fetched> onLate) {
        this.questions = questions;
        this.onLate = onLate;
    }

    /** Begins to ask. */
    synchronized void start(ExecutorService threads) {
        try {
            running = threads.submit(() -> run(threads));
        } catch (RejectedExecutionException e) {
            // The program is ending: there are none.
            result.complete(Optional.empty());
        }
    }

    private void run(ExecutorService threads) {
        Optional<Fetched> fetched = Optional.empty();
        try {
            fetched = Optional.of(ask(threads));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException e) {
            // The program is ending.
        } finally {
            if (isLateWith(fetched)) {
                fetched.ifPresent(onLate);
            }
        }
    }

    private synchronized boolean isLateWith(Optional<Fetched> fetched) {
        result.complete(fetched);
        return late;
    }

    private Fetched ask(ExecutorService threads) throws InterruptedException {
        List<Future<TitleQuestions.Answer<Aliases>>> asked = new ArrayList<>();
        try {
            for (MetadataProvider provider : questions.providers()) {
                asked.add(threads.submit(() -> questions.aliases(provider)));
            }
            Aliases all = Aliases.NONE;
            boolean complete = true;
            List<TitleReport> reports = new ArrayList<>();
            for (Future<TitleQuestions.Answer<Aliases>> one : asked) {
                TitleQuestions.Answer<Aliases> answer = one.get();
                all = all.and(answer.known().orElse(Aliases.NONE));
                complete &= !answer.failed();
                reports.add(answer.report());
            }
            return new Fetched(all, complete, reports);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question to a provider handles its own failures", e);
        } finally {
            asked.forEach(one -> one.cancel(true));
        }
    }

    /** Waits for the answers; empty when they are late, and when there are none. */
    Optional<Fetched> await(Duration limit) throws InterruptedException {
        try {
            return result.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return unlessLate();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fetch ends only by its own word", e);
        }
    }

    private synchronized Optional<Fetched> unlessLate() {
        late = !result.isDone();
        return result.getNow(Optional.empty());
    }

    /** Whoever asked goes: what he still waited for is not needed any more; what was late for him is. */
    synchronized void leave() {
        if (!result.isDone() && !late && running != null) {
            running.cancel(true);
        }
    }
}
