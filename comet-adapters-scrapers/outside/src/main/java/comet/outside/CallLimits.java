package comet.outside;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How many connections may be in use at the same time: in all, and to one host, which is a name with a port. Whoever comes
 * first is served first. Thread-safe.
 */
public final class CallLimits {

    private final Semaphore all;
    private final int perHost;

    /** Guarded by itself. Hosts that nobody uses or waits for are left out: links lead to any number of them. */
    private final Map<String, Host> hosts = new HashMap<>();

    private static final class Host {
        private final Semaphore permits;
        private int users;

        Host(int permits) {
            this.permits = new Semaphore(permits, true);
        }
    }

    /**
     * Limits that are shared by all who are handed them.
     *
     * @param all connections to all hosts together, at least 1
     * @param perHost connections to one host, at least 1
     */
    public CallLimits(int all, int perHost) {
        if (all < 1 || perHost < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
        this.all = new Semaphore(all, true);
        this.perHost = perHost;
    }

    /** No limits at all. */
    public static CallLimits none() {
        return new CallLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** A connection in use, until it is given back, which is done once. */
    final class Permit {
        private final String name;
        private final Host host;

        private Permit(String name, Host host) {
            this.name = name;
            this.host = host;
        }

        void giveBack() {
            all.release();
            host.permits.release();
            leave(name, host);
        }
    }

    /** How many hosts are in use or waited for. */
    int hosts() {
        synchronized (hosts) {
            return hosts.size();
        }
    }

    /**
     * Waits until a connection to that host may be used.
     *
     * @throws SourceException {@code SKIPPED} if that takes longer
     */
    Permit take(HttpUrl url, Duration longest) throws SourceException, InterruptedException {
        String name = url.scheme() + "://" + url.host() + ":" + url.port();
        long until = System.nanoTime() + TimeUnit.NANOSECONDS.convert(longest);
        Host host = enter(name);
        @Nullable Permit permit = null;
        try {
            // The host first: whoever waits for it must not keep others from theirs.
            if (acquire(host.permits, until)) {
                permit = takeOfAll(name, host, until);
            }
        } finally {
            if (permit == null) {
                leave(name, host);
            }
        }
        if (permit == null) {
            throw new SourceException(Failure.SKIPPED);
        }
        return permit;
    }

    private @Nullable Permit takeOfAll(String name, Host host, long until) throws InterruptedException {
        boolean taken = false;
        try {
            taken = acquire(all, until);
            return taken ? new Permit(name, host) : null;
        } finally {
            if (!taken) {
                host.permits.release();
            }
        }
    }

    private static boolean acquire(Semaphore permits, long until) throws InterruptedException {
        return permits.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private Host enter(String name) {
        synchronized (hosts) {
            Host host = hosts.computeIfAbsent(name, key -> new Host(perHost));
            host.users++;
            return host;
        }
    }

    private void leave(String name, Host host) {
        synchronized (hosts) {
            host.users--;
            if (host.users == 0) {
                hosts.remove(name);
            }
        }
    }
}
