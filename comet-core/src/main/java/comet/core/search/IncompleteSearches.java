package comet.core.search;

import comet.core.media.MediaRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches that left a gap, because a source failed that might have had something. They are made again, but not for every
 * viewer who comes: after 3 minutes, then 15, then every hour, until one is complete (DB-03). Kept in memory: another
 * instance, or the next life of this one, may try sooner. Thread-safe.
 */
final class IncompleteSearches {

    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(3), Duration.ofMinutes(15), Duration.ofHours(1));

    /** Scopes that are remembered; of more, those noted longest ago are forgotten. */
    private static final int MOST = 10_000;

    private record Attempts(int made, Instant dueAt) {}

    private final Map<String, Attempts> byRequest = new LinkedHashMap<>();

    /** A search left a gap. */
    synchronized void leftGap(MediaRequest request, Instant now) {
        Attempts before = byRequest.remove(request.key());
        int made = before == null ? 0 : before.made();
        Duration wait = WAITS.get(Math.min(made, WAITS.size() - 1));
        byRequest.put(request.key(), new Attempts(made + 1, now.plus(wait)));
        if (byRequest.size() > MOST) {
            byRequest.remove(byRequest.keySet().iterator().next());
        }
    }

    /** A search left none. */
    synchronized void completed(MediaRequest request) {
        byRequest.remove(request.key());
    }

    /** Whether the last search left a gap. */
    synchronized boolean knows(MediaRequest request) {
        return byRequest.containsKey(request.key());
    }

    /** Whether the last search left a gap and it is too early for another. */
    synchronized boolean isResting(MediaRequest request, Instant now) {
        Attempts attempts = byRequest.get(request.key());
        return attempts != null && now.isBefore(attempts.dueAt());
    }
}
