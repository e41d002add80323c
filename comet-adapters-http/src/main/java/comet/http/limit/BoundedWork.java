package comet.http.limit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work that might hang, and goes on without it when its time is up. Thread-safe. */
public final class BoundedWork {

    private final ExecutorService threads;

    /** @param threads one task a thread; virtual threads */
    public BoundedWork(ExecutorService threads) {
        this.threads = threads;
    }

    /**
     * Waits for a result.
     *
     * @throws TimeoutException if there is none in time; the work is interrupted and left to itself
     * @throws ExecutionException if the work failed; its cause says how
     * @throws InterruptedException if the caller is interrupted; the work is interrupted too
     */
    public <T> T within(Duration limit, Callable<T> work)
            throws TimeoutException, ExecutionException, InterruptedException {
        Future<T> future = threads.submit(work);
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            future.cancel(true);
        }
    }
}
