package comet.core.search;

import comet.core.port.Locks;
import comet.core.port.SearchEvents;
import comet.core.port.StoreException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a lock while long work goes on: renews it when half of its time to live has passed (SRCH-39, DB-13). Closing it
 * gives the lock back.
 */
final class LeaseKeeper implements AutoCloseable {

    private final Locks.Lease lease;
    private final Duration interval;
    private final SearchEvents events;
    private final CountDownLatch closed = new CountDownLatch(1);

    LeaseKeeper(Locks.Lease lease, Duration timeToLive, SearchEvents events) {
        this.lease = lease;
        this.interval = timeToLive.dividedBy(2);
        this.events = events;
    }

    /**
     * Begins to renew. A store that fails is asked again after the same time; without it nobody else gets the lock.
     *
     * @param onLost called at most once, when somebody else may have taken the lock
     */
    void start(Executor threads, Runnable onLost) {
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
            events.storeFailed(e);
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        lease.close();
    }
}
