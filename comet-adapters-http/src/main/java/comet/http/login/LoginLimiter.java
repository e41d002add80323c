package comet.http.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down those who guess passwords: per address (IPv6 per /64), and over all addresses together (ADM-07).
 * Thread-safe; remembers a bounded number of addresses, the longest unused being forgotten first.
 */
public final class LoginLimiter {

    private static final Duration LONGEST_LOCK = Duration.ofHours(1);
    private static final int MAX_FAILURES_A_MINUTE = 100;
    private static final int MAX_ADDRESSES = 10_000;

    private final LoginLimits limits;
    private final InstantSource time;
    private final Map<String, Guesser> guessers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesser> eldest) {
            return size() > MAX_ADDRESSES;
        }
    };
    private final Deque<Instant> everybody = new ArrayDeque<>();

    private static final class Guesser {
        final Deque<Instant> failures = new ArrayDeque<>();
        Instant lockedUntil = Instant.MIN;
        int locks;
    }

    public LoginLimiter(LoginLimits limits, InstantSource time) {
        this.limits = limits;
        this.time = time;
    }

    /** How long this address has to wait before a password is looked at; empty when it need not wait. */
    public synchronized Optional<Duration> waitFor(InetAddress address) {
        Instant now = time.instant();
        forget(everybody, now, Duration.ofMinutes(1));
        if (everybody.size() >= MAX_FAILURES_A_MINUTE) {
            return Optional.of(Duration.between(now, everybody.getFirst().plus(Duration.ofMinutes(1))));
        }
        Guesser guesser = guessers.get(key(address));
        return guesser != null && guesser.lockedUntil.isAfter(now)
                ? Optional.of(Duration.between(now, guesser.lockedUntil))
                : Optional.empty();
    }

    /** Counts a wrong password. */
    public synchronized void failed(InetAddress address) {
        Instant now = time.instant();
        everybody.addLast(now);
        if (everybody.size() > MAX_FAILURES_A_MINUTE) {
            everybody.removeFirst();
        }
        Guesser guesser = guessers.computeIfAbsent(key(address), any -> new Guesser());
        forget(guesser.failures, now, limits.window());
        guesser.failures.addLast(now);
        if (guesser.failures.size() >= limits.maxFailures()) {
            guesser.failures.clear();
            if (guesser.locks > 0 && guesser.lockedUntil.plus(LONGEST_LOCK).isBefore(now)) {
                guesser.locks = 0;
            }
            guesser.lockedUntil = now.plus(lock(guesser.locks));
            guesser.locks++;
        }
    }

    /** Forgets what an address did before it knew the password. */
    public synchronized void succeeded(InetAddress address) {
        guessers.remove(key(address));
    }

    private Duration lock(int earlierLocks) {
        Duration lock = limits.firstLock();
        for (int i = 0; i < earlierLocks && lock.compareTo(LONGEST_LOCK) < 0; i++) {
            lock = lock.multipliedBy(2);
        }
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }

    private static void forget(Deque<Instant> failures, Instant now, Duration window) {
        while (!failures.isEmpty() && !failures.getFirst().plus(window).isAfter(now)) {
            failures.removeFirst();
        }
    }

    private static String key(InetAddress address) {
        byte[] octets = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(octets, 8) : octets);
    }
}
