package comet.http.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the requests that are being answered, so that the server knows when it may go. Thread-safe. */
final class InFlight {

    private final int limit;
    private final AtomicBoolean draining = new AtomicBoolean();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private int running;

    /** @param limit more at a time are not taken */
    InFlight(int limit) {
        this.limit = limit;
    }

    /** Begins a request; false when there are too many already. */
    boolean begin() {
        lock.lock();
        try {
            if (running >= limit) {
                return false;
            }
            running++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a request that {@link #begin} let in. */
    void end() {
        lock.lock();
        try {
            running--;
            if (running == 0) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** From now on the server is going down (HLT-08). */
    void drain() {
        draining.set(true);
    }

    boolean isDraining() {
        return draining.get();
    }

    /** Waits until nothing runs; false when time ran out first. */
    boolean awaitIdle(Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (running > 0) {
                if (left <= 0) {
                    return false;
                }
                left = idle.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
