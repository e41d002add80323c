package comet.http.login;

import comet.http.address.LimitAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Slows down those who guess passwords, and locks nobody out (ADM-07, HTTP-098). Too many failures lock an address, and
 * too many of all addresses together lock everybody; what a lock takes away is speed: one attempt a second of each
 * address is still looked at, of all of them one in {@link #BETWEEN_TURNS}, whoever is first. Thread-safe; remembers a
 * bounded number of addresses, the longest unused being forgotten first.
 */
public final class LoginLimiter {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);
    private static final int MAX_FAILURES_A_MINUTE = 100;
    private static final int MAX_ADDRESSES = 10_000;

    /** Between two attempts of one locked address. */
    private static final Duration BETWEEN_TURNS_OF_ADDRESS = Duration.ofSeconds(1);

    /** Between two attempts of any that are locked: 100 a minute, and none of its seconds without one. */
    private static final Duration BETWEEN_TURNS = MINUTE.dividedBy(MAX_FAILURES_A_MINUTE);

    private final LoginLimits limits;
    private final InstantSource time;
    private final Map<String, Guesser> guessers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesser> eldest) {
            return size() > MAX_ADDRESSES;
        }
    };

    /** Failures of the last minute of those who were not locked: guessing behind a lock holds up nobody else. */
    private final Deque<Instant> everybody = new ArrayDeque<>();

    private Instant nextTurn = Instant.MIN;

    private static final class Guesser {
        final Deque<Instant> failures = new ArrayDeque<>();
        Instant lockedUntil = Instant.MIN;
        Instant nextTurn = Instant.MIN;
        int locks;
    }

    public LoginLimiter(LoginLimits limits, InstantSource time) {
        this.limits = limits;
        this.time = time;
    }

    /**
     * Looks at an attempt, if it may be looked at, and counts it. One at a time: of a thousand that come at once none is
     * looked at before the one before it counts.
     *
     * @param isRight whether its password is right; asked at most once, takes no time
     */
    public synchronized Judgement judge(LimitAddress address, BooleanSupplier isRight) {
        Instant now = time.instant();
        Guesser guesser = guessers.computeIfAbsent(address.key(), any -> new Guesser());
        forget(everybody, now, MINUTE);
        Instant heldUntil = guesser.lockedUntil;
        if (everybody.size() >= MAX_FAILURES_A_MINUTE) {
            Instant freeAgain = everybody.getFirst().plus(MINUTE);
            heldUntil = heldUntil.isAfter(freeAgain) ? heldUntil : freeAgain;
        }
        if (!heldUntil.isAfter(now)) {
            return free(guesser, now, isRight);
        }
        Duration wait = Duration.between(now, heldUntil);
        if (nextTurn.isAfter(now) || guesser.nextTurn.isAfter(now)) {
            return new Judgement.NotLookedAt(wait);
        }
        nextTurn = now.plus(BETWEEN_TURNS);
        guesser.nextTurn = now.plus(BETWEEN_TURNS_OF_ADDRESS);
        // The lock stays, whoever enters: where many share an address, a guesser beside him gains nothing by it.
        return isRight.getAsBoolean() ? new Judgement.Right() : new Judgement.Wrong(wait);
    }

    private Judgement free(Guesser guesser, Instant now, BooleanSupplier isRight) {
        if (isRight.getAsBoolean()) {
            guesser.failures.clear();
            guesser.locks = 0;
            return new Judgement.Right();
        }
        everybody.addLast(now);
        if (everybody.size() > MAX_FAILURES_A_MINUTE) {
            everybody.removeFirst();
        }
        forget(guesser.failures, now, limits.window());
        guesser.failures.addLast(now);
        guesser.nextTurn = now.plus(BETWEEN_TURNS_OF_ADDRESS);
        if (guesser.failures.size() >= limits.maxFailures()) {
            guesser.failures.clear();
            if (guesser.locks > 0 && guesser.lockedUntil.plus(LONGEST_LOCK).isBefore(now)) {
                guesser.locks = 0;
            }
            guesser.lockedUntil = now.plus(lock(guesser.locks));
            guesser.locks++;
        }
        return new Judgement.Wrong(Duration.ZERO);
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
}
