package comet.core.search;

import comet.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls to stores that a viewer waits for. None takes longer than its limit, whatever has become of the store: what is
 * late counts as failed, and the search goes on without it. Once one was late the next are hardly waited for, so that a
 * store that hangs takes one limit out of a search and not one for each call. Thread-safe.
 */
final class StoreCalls {

    /** For what makes an answer: a store that needs longer is of no use to somebody who waits. */
    static final Duration READ = Duration.ofSeconds(2);

    /** For book-keeping. */
    static final Duration NOTE = Duration.ofSeconds(1);

    /** For either, soon after one was late. */
    static final Duration HURRIED = Duration.ofMillis(100);

    /** What is soon: longer than most searches take. */
    static final Duration SOON = Duration.ofSeconds(15);

    /** One call. */
    @FunctionalInterface
    interface Call<T> {
        T call() throws StoreException;
    }

    private final ExecutorService threads;
    private final InstantSource time;
    private volatile @Nullable Instant late;

    /** @param threads starts every task at once; virtual threads are meant */
    StoreCalls(ExecutorService threads, InstantSource time) {
        this.threads = threads;
        this.time = time;
    }

    /**
     * Calls.
     *
     * @param what is attempted, in words for a log line
     * @throws StoreException if it failed, or is late; it then goes on by itself
     */
    <T> T within(Duration limit, String what, Call<T> call) throws StoreException, InterruptedException {
        return within(limit, what, call, unused -> {});
    }

    /**
     * Calls.
     *
     * @param unwanted gets what comes when nobody waits for it any more
     */
    <T> T within(Duration limit, String what, Call<T> call, Consumer<T> unwanted)
            throws StoreException, InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            // Not interrupted when it is late: that would tear the connection away from those who use it next.
            threads.execute(() -> run(call, answer, unwanted));
        } catch (RejectedExecutionException e) {
            // The program is ending.
            return call.call();
        }
        return await(answer, isSlow() && HURRIED.compareTo(limit) < 0 ? HURRIED : limit, what);
    }

    private <T> T await(CompletableFuture<T> answer, Duration limit, String what)
            throws StoreException, InterruptedException {
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            late = time.instant();
        } catch (InterruptedException e) {
            answer.completeExceptionally(e);
            throw e;
        } catch (ExecutionException e) {
            throw failure(what, e.getCause() == null ? e : e.getCause());
        }
        TimeoutException tooLate = new TimeoutException();
        if (answer.completeExceptionally(tooLate)) {
            throw new StoreException(what, "no answer in time", tooLate);
        }
        try {
            // It came in the very last moment.
            return answer.join();
        } catch (RuntimeException e) {
            throw failure(what, e.getCause() == null ? e : e.getCause());
        }
    }

    private static <T> void run(Call<T> call, CompletableFuture<T> answer, Consumer<T> unwanted) {
        try {
            T result = call.call();
            if (!answer.complete(result)) {
                unwanted.accept(result);
            }
        } catch (StoreException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private static StoreException failure(String what, Throwable cause) {
        return switch (cause) {
            case StoreException failure -> failure;
            case RuntimeException fault -> throw fault;
            default -> new StoreException(what, cause);
        };
    }

    private boolean isSlow() {
        Instant last = late;
        if (last == null) {
            return false;
        }
        Duration since = Duration.between(last, time.instant());
        return !since.isNegative() && since.compareTo(SOON) < 0;
    }
}
