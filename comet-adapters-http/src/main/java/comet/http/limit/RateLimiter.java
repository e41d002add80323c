package comet.http.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many requests a minute for each client (PAGE-075), and for all of them together. Counts in fixed minutes from a client's first request.
 * Thread-safe; remembers a bounded number of clients, the longest unused being forgotten first.
 */
public final class RateLimiter {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MAX_CLIENTS = 10_000;

    private static final String ALL = "";

    private final int perMinute;
    private final int ofAllPerMinute;
    private final InstantSource time;
    private final Map<String, Used> clients = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    private record Used(Instant since, int requests) {}

    /**
     * @param perMinute requests of one client
     * @param ofAllPerMinute requests of all clients
     */
    public RateLimiter(int perMinute, int ofAllPerMinute, InstantSource time) {
        this.perMinute = perMinute;
        this.ofAllPerMinute = ofAllPerMinute;
        this.time = time;
    }

    /**
     * Counts a request; says how long the client has to wait when it is one too many.
     *
     * @param client not empty
     */
    public synchronized Optional<Duration> take(String client) {
        Instant now = time.instant();
        return take(client, perMinute, now).or(() -> take(ALL, ofAllPerMinute, now));
    }

    private Optional<Duration> take(String client, int limit, Instant now) {
        Used used = clients.get(client);
        if (used == null || !used.since().plus(MINUTE).isAfter(now)) {
            clients.put(client, new Used(now, 1));
            return Optional.empty();
        }
        if (used.requests() >= limit) {
            return Optional.of(Duration.between(now, used.since().plus(MINUTE)));
        }
        clients.put(client, new Used(used.since(), used.requests() + 1));
        return Optional.empty();
    }
}
