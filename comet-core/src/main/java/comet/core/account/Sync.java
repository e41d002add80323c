package comet.core.account;

import comet.core.port.Deadline;
import comet.core.port.StoreException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One sync under way: others wait for it, and it can be called off. Thread-safe. */
final class Sync {

    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Thread thread;
    private boolean calledOff;

    /** What a sync does. */
    interface Work {
        void run() throws InterruptedException, StoreException;
    }

    /** Does the work on this thread, unless it was called off before. */
    void run(Work work) throws InterruptedException, StoreException {
        synchronized (this) {
            if (calledOff) {
                return;
            }
            thread = Thread.currentThread();
        }
        try {
            work.run();
        } finally {
            synchronized (this) {
                thread = null;
            }
        }
    }

    /** Interrupts it; one that has not begun does nothing. */
    synchronized void callOff() {
        calledOff = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** It is over, and its lock is free. */
    void end() {
        ended.countDown();
    }

    /** Waits for the end, or until then. */
    void await(Deadline deadline, InstantSource time) throws InterruptedException {
        var unused = ended.await(deadline.left(time).toNanos(), TimeUnit.NANOSECONDS);
    }
}
