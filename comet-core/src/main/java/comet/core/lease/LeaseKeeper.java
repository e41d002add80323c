package comet.core.lease;

import comet.core.port.Deadline;
import comet.core.port.Locks;
import comet.core.port.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps a lock while long work goes on: renews it again and again, up to its longest total (SRCH-39, DB-13). Closing it
 * gives the lock back. Thread-safe.
 */
public final class LeaseKeeper implements AutoCloseable {

    /** Waiting until it is time to renew. */
    @FunctionalInterface
    public interface Interval {

        /** Waits that long, or until the latch opens; says whether it did. */
        boolean passed(CountDownLatch closed, Duration interval) throws InterruptedException;

        /** Waiting in earnest. */
        Interval REAL =
                (closed, interval) -> !closed.await(TimeUnit.NANOSECONDS.convert(interval), TimeUnit.NANOSECONDS);
    }

    private final Locks locks;
    private final String key;
    private final LeaseTimes times;
    private final Interval interval;
    private final InstantSource time;
    private final Deadline longest;
    private final Consumer<StoreException> onFailure;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Locks.Lease lease;

    /**
     * @param lease of that key, just acquired
     * @param onFailure told of a store that failed; the lock is renewed at the next time
     */
    public LeaseKeeper(
            Locks locks,
            String key,
            Locks.Lease lease,
            LeaseTimes times,
            Interval interval,
            InstantSource time,
            Consumer<StoreException> onFailure) {
        this.locks = locks;
        this.key = key;
        this.lease = lease;
        this.times = times;
        this.interval = interval;
        this.time = time;
        this.longest = Deadline.after(times.longest(), time);
        this.onFailure = onFailure;
    }

    /**
     * Begins to renew. A store that fails is asked again after the same time; without it nobody else gets the lock.
     *
     * @param onLost called at most once, when somebody else has the lock
     */
    public void start(Executor threads, Runnable onLost) {
        threads.execute(() -> renewUntilClosed(onLost));
    }

    private void renewUntilClosed(Runnable onLost) {
        try {
            while (interval.passed(closed, times.interval())
                    && !longest.left(time).isZero()) {
                if (!renewed()) {
                    onLost.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nobody else has the lock. One that expired and was cleared away is taken anew, if it is free. */
    private boolean renewed() {
        try {
            return lease.renew() || isClosed() || taken();
        } catch (StoreException e) {
            onFailure.accept(e);
            return true;
        }
    }

    private boolean taken() throws StoreException {
        Optional<Locks.Lease> again = locks.tryAcquire(key, times.life());
        if (again.isPresent()) {
            lease = again.get();
            if (isClosed()) {
                // Closed meanwhile: what was closed was the lease before this one.
                lease.close();
            }
        }
        return again.isPresent();
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
        lease.close();
    }
}
