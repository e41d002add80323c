package comet.titles.kit;

import comet.core.port.SourceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers of a service that are used for a while, so that several questions about one title cost one call (MDC-04). Calls
 * that are made at the same moment are made one by {@link comet.outside.Outside}. Failures are not remembered. Thread-safe.
 */
public final class Remembered<K, V> {

    private static final int FIRST_CAPACITY = 16;
    private static final float LOAD = 0.75f;

    private final InstantSource time;
    private final Function<V, Duration> keep;
    private final Map<K, Kept<V>> answers;

    private record Kept<V>(V value, Instant until) {}

    /** Asks the service. */
    @FunctionalInterface
    public interface Question<V> {
        V ask() throws SourceException, InterruptedException;
    }

    /**
     * An empty memory.
     *
     * @param most answers that are remembered; the one not used for the longest time goes first
     * @param keep for how long an answer is used
     */
    public Remembered(int most, Function<V, Duration> keep, InstantSource time) {
        this.time = time;
        this.keep = keep;
        this.answers = new LinkedHashMap<>(FIRST_CAPACITY, LOAD, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** {@link #Remembered(int, Function, InstantSource)} for answers that are all used for one time. */
    public static <K, V> Remembered<K, V> upTo(int most, Duration keep, InstantSource time) {
        return new Remembered<>(most, any -> keep, time);
    }

    /**
     * The answer: a remembered one, else a new one.
     *
     * @throws SourceException if the question does
     */
    public V get(K key, Question<V> question) throws SourceException, InterruptedException {
        Optional<V> known = known(key);
        if (known.isPresent()) {
            return known.get();
        }
        V value = question.ask();
        remember(key, value);
        return value;
    }

    /** Forgets an answer, if it is still this one. */
    public synchronized void forget(K key, V value) {
        Kept<V> kept = answers.get(key);
        if (kept != null && kept.value().equals(value)) {
            answers.remove(key);
        }
    }

    private synchronized Optional<V> known(K key) {
        Kept<V> kept = answers.get(key);
        if (kept == null) {
            return Optional.empty();
        }
        if (!time.instant().isBefore(kept.until())) {
            answers.remove(key);
            return Optional.empty();
        }
        return Optional.of(kept.value());
    }

    private synchronized void remember(K key, V value) {
        answers.put(key, new Kept<>(value, time.instant().plus(keep.apply(value))));
    }
}
