package comet.core.search;

import comet.core.torrent.Release;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One search of all sources for one request, shared by every viewer who asks for the same meanwhile (DB-01). Viewers
 * read what has been found so far; the search goes on behind them. Thread-safe.
 */
final class SearchFlight {

    /** How a flight ended. */
    enum End {
        /** All sources were asked; each answered, failed, or ran out of its time. */
        DONE,
        /** Another search of the same, on whatever instance, asks them now or has just done so; this one did not. */
        ELSEWHERE,
        /** It broke off: at shutdown, without its lock, or through a fault of ours. What was found is not all. */
        BROKEN_OFF
    }

    private final CompletableFuture<End> end = new CompletableFuture<>();
    private final BestOfEach found;

    SearchFlight(Comparator<Release> bestFirst) {
        found = new BestOfEach(bestFirst);
    }

    /** Adds what a source found. */
    synchronized void add(Collection<Release> releases) {
        found.add(releases);
    }

    /** What has been found so far. */
    synchronized List<Release> found() {
        return found.toList();
    }

    /** Lets everybody go who waits. The first end counts. */
    void end(End how) {
        end.complete(how);
    }

    /** Waits for the end; empty when the limit passed first. No limit waits for the slowest source. */
    Optional<End> await(Optional<Duration> limit) throws InterruptedException {
        try {
            return Optional.of(
                    limit.isPresent()
                            ? end.get(TimeUnit.NANOSECONDS.convert(limit.get()), TimeUnit.NANOSECONDS)
                            : end.get());
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a flight ends only by its own word", e);
        }
    }
}
