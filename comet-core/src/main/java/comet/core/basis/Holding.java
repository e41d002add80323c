package comet.core.basis;

import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Parts that many answers are made from, each kept as long as it holds, so that answers which differ in the rest do not
 * make it again. Bounded by weight; what was used longest ago goes first. Two who come at once make it twice. Thread-safe.
 *
 * @param <K> what tells parts apart; holds no secret
 * @param <V> a part; immutable
 */
public final class Holding<K, V> {

    /** Makes a part. */
    @FunctionalInterface
    public interface Making<V> {

        /** @param basis is told what it is made from */
        V make(Basis basis) throws InterruptedException;
    }

    private record Held<V>(V value, Validity validity, int weight) {}

    private final Optional<Changes> changes;
    private final InstantSource time;
    private final ToIntFunction<V> weigher;
    private final long most;
    private final Map<K, Held<V>> parts = new LinkedHashMap<>(16, 0.75F, true);
    private long weight;

    /**
     * @param changes where changes are told; empty where nobody tells any, and nothing is kept
     * @param most what all that is kept may weigh
     */
    public Holding(Optional<Changes> changes, InstantSource time, ToIntFunction<V> weigher, long most) {
        this.changes = changes;
        this.time = time;
        this.weigher = weigher;
        this.most = most;
    }

    /**
     * The part: the one that is kept, if it holds, else one that is made now.
     *
     * @param answer the basis of the answer that is made from it
     */
    public V get(K key, Basis answer, Making<V> making) throws InterruptedException {
        if (changes.isEmpty()) {
            return making.make(answer);
        }
        Held<V> held = held(key);
        if (held != null && held.validity().holds(changes.get(), time.instant())) {
            answer.on(held.validity());
            return held.value();
        }
        Basis own = new Basis(changes, time.instant());
        V made = making.make(own);
        Validity validity = own.validity();
        answer.on(validity);
        if (validity.holds(changes.get(), time.instant())) {
            keep(key, new Held<>(made, validity, Math.max(1, weigher.applyAsInt(made))));
        }
        return made;
    }

    private synchronized @Nullable Held<V> held(K key) {
        return parts.get(key);
    }

    private synchronized void keep(K key, Held<V> held) {
        Held<V> before = parts.put(key, held);
        weight += held.weight() - (before == null ? 0 : before.weight());
        Iterator<Held<V>> oldest = parts.values().iterator();
        while (weight > most && oldest.hasNext()) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }
}
