package comet.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a while which addresses a host has. Names without an address are not remembered, and one whose addresses
 * could not be reached is looked up again. Thread-safe.
 */
public final class CachingDns implements Dns {

    private static final int MOST_HOSTS = 1_000;

    private final Dns dns;
    private final Duration lifetime;
    private final InstantSource time;

    /** Guarded by itself; the one that was looked up first is first. */
    private final Map<String, Known> hosts = new LinkedHashMap<>();

    private record Known(List<InetAddress> addresses, Instant until) {}

    /**
     * Remembers what another one says.
     *
     * @param lifetime how long a host is remembered; 0 = not at all
     */
    public CachingDns(Dns dns, Duration lifetime, InstantSource time) {
        this.dns = dns;
        this.lifetime = lifetime;
        this.time = time;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        @Nullable Known known = known(hostname);
        if (known != null) {
            return known.addresses();
        }
        List<InetAddress> addresses = List.copyOf(dns.lookup(hostname));
        if (lifetime.isPositive()) {
            remember(hostname, new Known(addresses, time.instant().plus(lifetime)));
        }
        return addresses;
    }

    /** The host is looked up again when it is needed next. */
    void forget(String hostname) {
        synchronized (hosts) {
            hosts.remove(hostname);
        }
    }

    private @Nullable Known known(String hostname) {
        synchronized (hosts) {
            @Nullable Known known = hosts.get(hostname);
            return known != null && time.instant().isBefore(known.until()) ? known : null;
        }
    }

    private void remember(String hostname, Known known) {
        synchronized (hosts) {
            hosts.remove(hostname);
            hosts.put(hostname, known);
            if (hosts.size() > MOST_HOSTS) {
                hosts.remove(hosts.keySet().iterator().next());
            }
        }
    }
}
