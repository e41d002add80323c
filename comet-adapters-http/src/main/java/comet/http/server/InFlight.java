package comet.http.server;

import comet.http.health.Draining;
import java.util.concurrent.Semaphore;

/** The requests that are being answered, and whether the server still takes more. Thread-safe. */
final class InFlight implements Draining {

    private final Semaphore places;
    private volatile boolean draining;
    private volatile boolean closed;

    /** @param limit more at a time are not taken */
    InFlight(int limit) {
        this.places = new Semaphore(limit);
    }

    /** Begins a request; false when there are too many already. */
    boolean begin() {
        return places.tryAcquire();
    }

    /** Ends a request that {@link #begin} let in. */
    void end() {
        places.release();
    }

    /** From now on the server is going down (HLT-08). */
    void drain() {
        draining = true;
    }

    /** From now on the server is gone. */
    void close() {
        draining = true;
        closed = true;
    }

    @Override
    public boolean isDraining() {
        return draining;
    }

    boolean isClosed() {
        return closed;
    }
}
