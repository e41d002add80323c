package comet.scrapers.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was learned, for a while: what was not used for longest is forgotten first when there is too much of it.
 * Thread-safe.
 */
public final class RecentlyUsed<K, V> {

    private record Entry<V>(V value, Instant until, long weight) {}

    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final Limits limits;
    private final ToLongFunction<V> weigher;
    private final InstantSource time;
    private long weight;

    /**
     * How much is remembered.
     *
     * @param entries at most so many, at least 1
     * @param weight of all entries together, at most; a heavier one is not remembered
     * @param lifetime after which an entry is forgotten, used or not
     */
    public record Limits(int entries, long weight, Duration lifetime) {}

    /** @param weigher tells how much of the weight an entry takes; not negative */
    public RecentlyUsed(Limits limits, ToLongFunction<V> weigher, InstantSource time) {
        this.limits = limits;
        this.weigher = weigher;
        this.time = time;
    }

    /** Entries that all weigh the same. */
    public RecentlyUsed(int entries, Duration lifetime, InstantSource time) {
        this(new Limits(entries, Long.MAX_VALUE, lifetime), value -> 0, time);
    }

    /** What is remembered under that key; it counts as used. */
    public synchronized Optional<V> get(K key) {
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (time.instant().isBefore(entry.until())) {
            return Optional.of(entry.value());
        }
        forget(key);
        return Optional.empty();
    }

    /** Remembers it from now on, instead of what was remembered under that key. */
    public synchronized void put(K key, V value) {
        forget(key);
        Entry<V> entry = new Entry<>(value, time.instant().plus(limits.lifetime()), weigher.applyAsLong(value));
        if (entry.weight() > limits.weight()) {
            return;
        }
        entries.put(key, entry);
        weight += entry.weight();
        Iterator<Entry<V>> oldestFirst = entries.values().iterator();
        while (entries.size() > limits.entries() || weight > limits.weight()) {
            weight -= oldestFirst.next().weight();
            oldestFirst.remove();
        }
    }

    /** How many entries there are, those included whose time is over. */
    public synchronized int size() {
        return entries.size();
    }

    private void forget(K key) {
        @Nullable Entry<V> old = entries.remove(key);
        weight -= old == null ? 0 : old.weight();
    }
}
