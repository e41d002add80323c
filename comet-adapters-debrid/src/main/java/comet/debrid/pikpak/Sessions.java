package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.Locks;
import comet.core.port.Pause;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The accounts that are signed in: each is signed in or renewed by one at a time, here and among all instances (PP-17 to
 * PP-19). Thread-safe.
 */
final class Sessions {

    /** How long an access token that is refused twice is not shown again (DBT-06). */
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(5);

    /** Between two looks whether another instance has finished. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final SharedSessions shared;
    private final SignIn signIn;
    private final InstantSource time;
    private final Pause pause;
    private final PerAccount<AccountMemory> memories;

    Sessions(SharedSessions shared, SignIn signIn, CallResources resources) {
        this.shared = shared;
        this.signIn = signIn;
        this.time = resources.time();
        this.pause = resources.pause();
        this.memories = new PerAccount<>(resources.random(), AccountMemory::new);
    }

    /**
     * What the account is signed in with; signed in or renewed first where that is needed (PP-18).
     *
     * @throws DebridException if it cannot be signed in
     */
    SignedIn of(Account account, Deadline deadline) throws DebridException, InterruptedException {
        Login login = Login.of(account.key());
        AccountMemory memory = memories.of(account);
        memory.requireNotRefused(time.instant());
        Optional<SignedIn> known = memory.lasting(time.instant());
        return known.isPresent()
                ? known.get()
                : renewed(new Turn(account, login, memory, deadline), session -> session.lasts(time.instant()), true);
    }

    /**
     * What the account is signed in with instead of what the service just refused (PP-22).
     *
     * @throws DebridException if it cannot be renewed
     */
    SignedIn insteadOf(SignedIn refused, Account account, Deadline deadline)
            throws DebridException, InterruptedException {
        Login login = Login.of(account.key());
        AccountMemory memory = memories.of(account);
        Predicate<SignedIn> another =
                session -> !session.accessToken().equals(refused.accessToken()) && session.isAlive(time.instant());
        return renewed(new Turn(account, login, memory, deadline), another, false);
    }

    /** The service refuses even a new access token (PP-22). */
    void refused(Account account, DebridFailure failure) {
        memories.of(account).refused(failure, time.instant(), AFTER_REFUSAL);
    }

    /** Everything that belongs to one renewal. */
    private record Turn(Account account, Login login, AccountMemory memory, Deadline deadline) {}

    private SignedIn renewed(Turn turn, Predicate<SignedIn> good, boolean oldWillDo)
            throws DebridException, InterruptedException {
        long left = TimeUnit.NANOSECONDS.convert(turn.deadline().left(time));
        if (!turn.memory().turn().tryAcquire(left, TimeUnit.NANOSECONDS)) {
            throw new DebridException(DebridFailure.of(NETWORK_TIMEOUT));
        }
        try {
            Optional<SignedIn> meanwhile = turn.memory().session().filter(good);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            turn.memory().requireNotRefused(time.instant());
            return renewedAmongInstances(turn, good, oldWillDo);
        } finally {
            turn.memory().turn().release();
        }
    }

    private SignedIn renewedAmongInstances(Turn turn, Predicate<SignedIn> good, boolean oldWillDo)
            throws DebridException, InterruptedException {
        while (true) {
            Optional<Locks.Lease> lease = shared.tryTurn(turn.account());
            try {
                Optional<SignedIn> stored = shared.find(turn.account());
                if (stored.filter(good).isPresent()) {
                    turn.memory().signedIn(stored.get());
                    return stored.get();
                }
                if (lease.isPresent()) {
                    return renewedNow(turn, newest(stored, turn.memory().session()), oldWillDo);
                }
            } finally {
                lease.ifPresent(Locks.Lease::close);
            }
            if (turn.deadline().left(time).compareTo(LOOK) <= 0) {
                throw new DebridException(DebridFailure.of(NETWORK_TIMEOUT));
            }
            pause.pause(LOOK);
        }
    }

    private static Optional<SignedIn> newest(Optional<SignedIn> stored, Optional<SignedIn> remembered) {
        return Stream.of(stored, remembered)
                .flatMap(Optional::stream)
                .reduce((a, b) -> b.expiresAt().isAfter(a.expiresAt()) ? b : a);
    }

    private SignedIn renewedNow(Turn turn, Optional<SignedIn> old, boolean oldWillDo)
            throws DebridException, InterruptedException {
        SignedIn session = signIn.enter(
                turn.login(), new SignIn.Entry(turn.account(), turn.memory(), old, oldWillDo, turn.deadline()));
        if (!old.equals(Optional.of(session))) {
            turn.memory().signedIn(session);
            shared.keep(turn.account(), session);
        }
        return session;
    }
}
