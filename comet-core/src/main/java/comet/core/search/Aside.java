package comet.core.search;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
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
 * A question that is asked beside others, and answered in time or not at all. What breaks in it costs its answer only.
 * Thread-safe.
 */
final class Aside<T> {

    private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
    private volatile @Nullable Future<?> running;

    private Aside() {}

    /** Begins to ask; a program that is ending asks nothing any more. */
    static <T> Aside<T> ask(ExecutorService threads, Callable<T> question, Consumer<Exception> broke) {
        Aside<T> aside = new Aside<>();
        try {
            aside.running = threads.submit(() -> aside.run(question, broke));
        } catch (RejectedExecutionException e) {
            aside.answer.complete(Optional.empty());
        }
        return aside;
    }

    /** Nobody is asked. */
    static <T> Aside<T> none() {
        Aside<T> aside = new Aside<>();
        aside.answer.complete(Optional.empty());
        return aside;
    }

    private void run(Callable<T> question, Consumer<Exception> broke) {
        Optional<T> known = Optional.empty();
        try {
            known = Optional.of(question.call());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            broke.accept(e);
        } finally {
            answer.complete(known);
        }
    }

    /** Waits for the answer; empty when it is late, or when there is none. */
    Optional<T> await(Duration limit) throws InterruptedException {
        try {
            return answer.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question ends only by its own word", e);
        }
    }

    /** Waits for the answer, however long it takes; empty when there is none. */
    Optional<T> await() throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question ends only by its own word", e);
        }
    }

    /** Whether there is nothing to wait for any more. */
    boolean hasEnded() {
        return answer.isDone();
    }

    /** The answer, if it is there already. */
    Optional<T> now() {
        return answer.getNow(Optional.empty());
    }

    /** Waits until this or the other has ended, or the limit has passed. */
    void awaitEither(Aside<?> other, Duration limit) throws InterruptedException {
        try {
            var unused = CompletableFuture.anyOf(answer, other.answer)
                    .get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // Neither has.
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question ends only by its own word", e);
        }
    }

    /** Nobody waits for it any more; of no effect on what has ended. */
    void cancel() {
        Future<?> asked = running;
        if (asked != null) {
            asked.cancel(true);
            answer.complete(Optional.empty());
        }
    }
}
