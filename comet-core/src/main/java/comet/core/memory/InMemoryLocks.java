package comet.core.memory;

import comet.core.port.Locks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Locks among the users of one object. Thread-safe. */
public final class InMemoryLocks implements Locks {
    private static final int MAX_KEY = 512;

    private final InstantSource clock;
    private final Map<String, Held> held = new HashMap<>();

    /** @param clock judges expiry */
    public InMemoryLocks(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Lease> tryAcquire(String key, Duration timeToLive) {
        if (key.length() > MAX_KEY) {
            throw new IllegalArgumentException("a lock key has at most " + MAX_KEY + " characters");
        }
        if (!timeToLive.isPositive() || !timeToLive.equals(timeToLive.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("the time to live of a lock is positive, in whole seconds");
        }
        Instant now = clock.instant();
        synchronized (held) {
            Held holder = held.get(key);
            if (holder != null && !holder.expiresAt.isBefore(now)) {
                return Optional.empty();
            }
            Held lease = new Held(key, timeToLive, now.plus(timeToLive));
            held.put(key, lease);
            return Optional.of(lease);
        }
    }

    /** Whether somebody holds the lock. */
    public boolean isHeld(String key) {
        synchronized (held) {
            Held holder = held.get(key);
            return holder != null && !holder.expiresAt.isBefore(clock.instant());
        }
    }

    /** The keys of all that are held. */
    public Set<String> held() {
        synchronized (held) {
            return Set.copyOf(held.keySet());
        }
    }

    private final class Held implements Lease {
        private final String key;
        private final Duration timeToLive;
        private Instant expiresAt;

        private Held(String key, Duration timeToLive, Instant expiresAt) {
            this.key = key;
            this.timeToLive = timeToLive;
            this.expiresAt = expiresAt;
        }

        @Override
        public boolean renew() {
            synchronized (held) {
                if (held.get(key) != this) {
                    return false;
                }
                expiresAt = clock.instant().plus(timeToLive);
                return true;
            }
        }

        @Override
        public void close() {
            synchronized (held) {
                held.remove(key, this);
            }
        }
    }
}
