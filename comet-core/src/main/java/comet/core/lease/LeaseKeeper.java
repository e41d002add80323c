package comet.core.lease;

import comet.core.port.Locks;
import comet.core.port.StoreException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps a lock while long work goes on: renews it when half of its time to live has passed (SRCH-39, DB-13). Closing it
 * gives the lock back. Thread-safe.
 */
public final class LeaseKeeper implements AutoCloseable {

    private final Locks.Lease lease;
    private final Duration interval;
    private final Consumer<StoreException> storeFailed;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param lease the held lock; given back by {@link #close}
     * @param timeToLive of the lock; positive
     * @param storeFailed told of every renewal that the store did not answer
     */
    public LeaseKeeper(Locks.Lease lease, Duration timeToLive, Consumer<StoreException> storeFailed) {
        this.lease = lease;
        this.interval = timeToLive.dividedBy(2);
        this.storeFailed = storeFailed;
    }

    /**
     * Begins to renew. A store that fails is asked again after the same time; without it nobody else gets the lock.
     *
     * @param onLost called at most once, when somebody else may have taken the lock
     */
    public void start(Executor threads, Runnable onLost) {
        threads.execute(() -> renewUntilClosed(onLost));
    }

    private void renewUntilClosed(Runnable onLost) {
        long nanos = TimeUnit.NANOSECONDS.convert(interval);
        try {
            while (!closed.await(nanos, TimeUnit.NANOSECONDS)) {
                if (!renew()) {
                    onLost.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean renew() {
        try {
            return lease.renew();
        } catch (StoreException e) {
            storeFailed.accept(e);
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        lease.close();
    }
}
