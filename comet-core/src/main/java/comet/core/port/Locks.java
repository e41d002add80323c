package comet.core.port;

import java.time.Duration;
import java.util.Optional;

/**
 * Locks that all instances on one database share (SRCH-37 to SRCH-39). A holder that dies loses its lock when the time
 * to live has passed; expiry is judged by one clock, the database's where there is one (DB-13).
 */
public interface Locks {

    /** A held lock. Every acquisition is an owner of its own, also within one process. */
    interface Lease extends AutoCloseable {

        /** Extends the lock by its time to live from now; false when it was lost meanwhile. */
        boolean renew() throws StoreException;

        /** Gives the lock back, if it is still held. Never throws: an unreleased lock expires. */
        @Override
        void close();
    }

    /**
     * One attempt to take the lock.
     *
     * @param key what is locked; at most 512 characters
     * @param timeToLive positive, whole seconds
     * @return empty when somebody else holds it
     */
    Optional<Lease> tryAcquire(String key, Duration timeToLive) throws StoreException;
}
