package comet.core.asking;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work that is under way, at most one for each key. Whoever wants the same meanwhile waits for it, as long as he may;
 * the work goes on to its end, whoever leaves, so that what it learns is there for the next. Thread-safe.
 *
 * @param <K> what the work is about
 * @param <V> what comes of it
 */
public final class Flights<K, V> {

    /** The work. It keeps its own time limit and answers for its own failures. */
    @FunctionalInterface
    public interface Work<V> {
        /** Does it. */
        V run() throws InterruptedException;
    }

    private final ConcurrentMap<K, CompletableFuture<Optional<V>>> running = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    /** @param threads runs the work; a virtual thread for each suits */
    public Flights(ExecutorService threads) {
        this.threads = threads;
    }

    /**
     * Starts the work, unless it is under way, and waits for it.
     *
     * @param limit how long to wait; zero does not
     * @return empty when it is not done by then, when it broke off, and at shutdown
     */
    public Optional<V> join(K key, Work<V> work, Duration limit) throws InterruptedException {
        try {
            return shared(key, work).get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a flight ends only by its own word", e);
        }
    }

    /** Starts the work, unless it is under way, and leaves it alone. */
    public void launch(K key, Work<V> work) {
        CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
        if (running.putIfAbsent(key, mine) == null) {
            start(key, work, mine);
        }
    }

    private CompletableFuture<Optional<V>> shared(K key, Work<V> work) {
        CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<V>> other = running.putIfAbsent(key, mine);
        if (other != null) {
            return other;
        }
        start(key, work, mine);
        return mine;
    }

    private void start(K key, Work<V> work, CompletableFuture<Optional<V>> end) {
        try {
            threads.execute(() -> fly(key, work, end));
        } catch (RejectedExecutionException e) {
            // The program is ending.
            land(key, end, Optional.empty());
        }
    }

    private void fly(K key, Work<V> work, CompletableFuture<Optional<V>> end) {
        Optional<V> result = Optional.empty();
        try {
            result = Optional.of(work.run());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException e) {
            // The program is ending: the work found no threads any more.
        } finally {
            land(key, end, result);
        }
    }

    /** First out of the way, then over: whoever was woken by it finds that nothing is under way. */
    private void land(K key, CompletableFuture<Optional<V>> end, Optional<V> result) {
        running.remove(key, end);
        end.complete(result);
    }
}
