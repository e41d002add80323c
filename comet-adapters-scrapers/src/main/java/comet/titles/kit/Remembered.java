package comet.titles.kit;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers of a service that are used for a while, so that several questions about one title cost one call: also when they
 * are asked at the same moment, for then the first one calls and the others wait for it (MDC-04). Failures are shared by
 * those who wait, and not remembered. Thread-safe.
 */
public final class Remembered<K, V> {

    private final InstantSource time;
    private final Function<V, Duration> keep;
    private final Map<K, Kept<V>> answers;
    private final Map<K, Flight<V>> flights = new HashMap<>();

    private record Kept<V>(V value, Instant until) {}

    /** One call under way. */
    private static final class Flight<V> {
        private final Deadline deadline;
        private final CountDownLatch landed = new CountDownLatch(1);
        private @Nullable V value;
        private @Nullable SourceException failure;

        Flight(Deadline deadline) {
            this.deadline = deadline;
        }
    }

    /** Asks the service. */
    @FunctionalInterface
    public interface Question<V> {
        V ask() throws SourceException, InterruptedException;
    }

    /**
     * @param most answers that are remembered; the one not used for the longest time goes first
     * @param keep for how long an answer is used; zero = only by those who wait for it
     */
    public Remembered(int most, Function<V, Duration> keep, InstantSource time) {
        this.time = time;
        this.keep = keep;
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
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
     * The answer: a remembered one, that of a call under way, or a new one.
     *
     * @throws SourceException if the call that was made or waited for failed, or the deadline passed while waiting
     */
    public V get(K key, Deadline deadline, Question<V> question) throws SourceException, InterruptedException {
        while (true) {
            Flight<V> flight;
            boolean leads;
            synchronized (this) {
                Optional<V> known = known(key);
                if (known.isPresent()) {
                    return known.get();
                }
                Flight<V> underWay = flights.get(key);
                leads = underWay == null;
                flight = underWay == null ? new Flight<>(deadline) : underWay;
                flights.put(key, flight);
            }
            if (leads) {
                return fly(key, flight, question);
            }
            Optional<V> shared = await(flight, deadline);
            if (shared.isPresent()) {
                return shared.get();
            }
        }
    }

    /** Forgets an answer, if it is still this one. */
    public synchronized void forget(K key, V value) {
        Kept<V> kept = answers.get(key);
        if (kept != null && kept.value().equals(value)) {
            answers.remove(key);
        }
    }

    private Optional<V> known(K key) {
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

    private V fly(K key, Flight<V> flight, Question<V> question) throws SourceException, InterruptedException {
        try {
            V value = question.ask();
            synchronized (this) {
                flight.value = value;
                answers.put(key, new Kept<>(value, time.instant().plus(keep.apply(value))));
            }
            return value;
        } catch (SourceException e) {
            synchronized (this) {
                flight.failure = e;
            }
            throw e;
        } finally {
            synchronized (this) {
                flights.remove(key);
            }
            flight.landed.countDown();
        }
    }

    /** Empty when that call came to no end of its own, or had less time than there is here: then another is due. */
    private Optional<V> await(Flight<V> flight, Deadline deadline) throws SourceException, InterruptedException {
        if (!flight.landed.await(TimeUnit.NANOSECONDS.convert(deadline.left(time)), TimeUnit.NANOSECONDS)) {
            throw new SourceException(Failure.TIMEOUT);
        }
        synchronized (this) {
            if (flight.value != null) {
                return Optional.of(flight.value);
            }
            SourceException failure = flight.failure;
            if (failure == null || (wasHurried(failure) && flight.deadline.at().isBefore(deadline.at()))) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static boolean wasHurried(SourceException failure) {
        return failure.failure() == Failure.TIMEOUT || failure.failure() == Failure.SKIPPED;
    }
}
