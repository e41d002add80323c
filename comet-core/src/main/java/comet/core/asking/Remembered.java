package comet.core.asking;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When things happened that are not worth a store: the last {@value #MAX} of them, for the life of the process (EPX-11).
 * Thread-safe.
 *
 * @param <K> what happened
 */
public final class Remembered<K> {
    static final int MAX = 10_000;

    private final InstantSource time;
    private final Map<K, Instant> when = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Instant> eldest) {
            return size() > MAX;
        }
    };

    public Remembered(InstantSource time) {
        this.time = time;
    }

    /** It happens now. */
    public synchronized void note(K what) {
        when.remove(what);
        when.put(what, time.instant());
    }

    /** Whether it happened less than that time ago. */
    public synchronized boolean isWithin(Duration age, K what) {
        @Nullable Instant happened = when.get(what);
        return happened != null && time.instant().isBefore(happened.plus(age));
    }

    /** It counts as if it had never happened. */
    public synchronized void forget(K what) {
        when.remove(what);
    }

    /** Forgets all that is such. */
    public synchronized void forgetAll(Predicate<K> such) {
        when.keySet().removeIf(such);
    }
}
