package comet.core.search;

import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One search of all sources for one media id, shared by every viewer who asks for it meanwhile (DB-01). Viewers read
 * what has been found so far; the search goes on behind them. Thread-safe.
 */
final class SearchFlight {

    /** How a flight ended. */
    enum End {
        /** The sources were asked. */
        DONE,
        /** Another instance is asking them; this one did not. */
        ELSEWHERE
    }

    private final CompletableFuture<End> end = new CompletableFuture<>();
    private final Map<InfoHash, Release> found = new LinkedHashMap<>();

    /** Adds what a source found; of several releases of one hash the first stays. */
    synchronized void add(Collection<Release> releases) {
        releases.forEach(release -> found.putIfAbsent(release.infoHash(), release));
    }

    /** What has been found so far. */
    synchronized List<Release> found() {
        return List.copyOf(found.values());
    }

    void end(End how) {
        end.complete(how);
    }

    /** Waits for the end; empty when the limit passed first. No limit waits for the slowest source. */
    Optional<End> await(Optional<Duration> limit) throws InterruptedException {
        try {
            return Optional.of(limit.isPresent() ? end.get(limit.get().toNanos(), TimeUnit.NANOSECONDS) : end.get());
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a flight ends only by its own word", e);
        }
    }
}
