package comet.debrid.operation.resolve;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * When to look whether something that changes elsewhere is done (DBS-03).
 *
 * @param waits the time before each look; only the first may be zero, the others are at least a second
 */
public record Looks(List<Duration> waits) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** @throws IllegalArgumentException if there is no look, or two are closer than a second */
    public Looks {
        waits = List.copyOf(waits);
        if (waits.isEmpty()
                || waits.getFirst().isNegative()
                || waits.stream().skip(1).anyMatch(wait -> wait.compareTo(SHORTEST) < 0)) {
            throw new IllegalArgumentException("there is at least one look, and a second between two");
        }
    }

    /** A look at once, and one after each of these. */
    public static Looks atOnceThenAfter(Duration... waits) {
        return new Looks(
                Stream.concat(Stream.of(Duration.ZERO), Stream.of(waits)).toList());
    }

    /** So many looks, that time before each. */
    public static Looks each(Duration wait, int times) {
        return new Looks(Collections.nCopies(times, wait));
    }
}
