package comet.http.selfcheck;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Requests that this server has sent to its own public address and waits for. Each carries a ticket that nobody can
 * guess, so that a stranger learns nothing and changes nothing. Thread-safe.
 */
public final class RoundTrips {

    private static final int TICKET_BYTES = 24;

    private final RandomGenerator random;
    private final Map<String, Optional<Arrival>> awaited = new ConcurrentHashMap<>();

    /** @param random a cryptographic source */
    public RoundTrips(RandomGenerator random) {
        this.random = random;
    }

    /** Makes a ticket: 32 characters {@code A-Z a-z 0-9 _ -}. To be given back by {@link #end}. */
    String begin() {
        byte[] bytes = new byte[TICKET_BYTES];
        random.nextBytes(bytes);
        String ticket = new String(Base64.getUrlEncoder().encode(bytes), StandardCharsets.US_ASCII);
        awaited.put(ticket, Optional.empty());
        return ticket;
    }

    /** Whether the ticket is one of those that are awaited; then it is noted how it came. */
    public boolean arrived(String ticket, Arrival arrival) {
        return awaited.computeIfPresent(ticket, (key, before) -> Optional.of(arrival)) != null;
    }

    /** Ends the wait: how the ticket came, if it came. */
    Optional<Arrival> end(String ticket) {
        Optional<Arrival> arrival = awaited.remove(ticket);
        return arrival == null ? Optional.empty() : arrival;
    }
}
