package comet.debrid.operation;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.PLAN_RESTRICTED;
import static comet.core.debrid.FailureKind.SUBSCRIPTION_EXPIRED;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a service said of its accounts, so that it is not asked on every search (DBA-03). An account that was
 * fine within a day is used at once and asked for again behind the viewer's back (DBA-08), so that a service that only
 * stumbles costs nobody anything (DBA-07). Thread-safe.
 */
public final class VerifiedAccounts {

    /** Asks the service. */
    @FunctionalInterface
    public interface Question {

        /**
         * Makes the call.
         *
         * @param deadline by when; later than that of the viewer where he does not wait for it
         * @throws DebridException if the service refuses the key, or does not answer
         */
        AccountStatus ask(Deadline deadline) throws DebridException, InterruptedException;
    }

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final Duration GOOD_ENOUGH_FOR = Duration.ofHours(24);

    /** For a question that nobody waits for. */
    private static final Duration BEHIND = Duration.ofSeconds(30);

    /** Refusals that are about the account, and how long they are believed. */
    private static final Map<FailureKind, Duration> BELIEVED = Map.of(
            INVALID_CREDENTIALS, Duration.ofMinutes(5),
            NOT_PREMIUM, Duration.ofMinutes(1),
            SUBSCRIPTION_EXPIRED, Duration.ofMinutes(1),
            PLAN_RESTRICTED, Duration.ofMinutes(1),
            ACCOUNT_BLOCKED, Duration.ofMinutes(1));

    /** How the service answered. */
    private sealed interface Judged {
        record Known(AccountStatus status) implements Judged {}

        record Failed(DebridFailure failure) implements Judged {}

        /** The kind of the refusal or failure; empty when the account may be used. */
        default Optional<FailureKind> kind() {
            return switch (this) {
                case Known(var status) -> status.refusal();
                case Failed(var failure) -> Optional.of(failure.kind());
            };
        }
    }

    /** What is remembered of one account; guarded by itself, but not while the service is asked. */
    private static final class Memory {
        private @Nullable AccountStatus good;
        private Instant goodSince = Instant.MIN;
        private @Nullable Judged refused;
        private Instant refusedUntil = Instant.MIN;
        private final AtomicBoolean renewing = new AtomicBoolean();

        synchronized void good(AccountStatus status, Instant now) {
            good = status;
            goodSince = now;
            refused = null;
        }

        synchronized void refused(Judged judged, Instant end) {
            good = null;
            refused = judged;
            refusedUntil = end;
        }

        /** What was fine then and is not known to have ended since. */
        synchronized Optional<AccountStatus> good(Instant now, Duration within) {
            return good != null && now.isBefore(goodSince.plus(within))
                    ? Optional.of(good).filter(status -> isPaidFor(status, now))
                    : Optional.empty();
        }

        /** Until when it is fine without anybody being asked; empty when it is not. */
        synchronized Optional<Instant> goodUntil(Instant now) {
            Optional<Instant> end = good(now, GOOD_FOR).map(status -> goodSince.plus(GOOD_FOR));
            Optional<Instant> paid = good == null ? Optional.empty() : good.premiumUntil();
            return end.map(
                    until -> paid.filter(until::isAfter).filter(now::isBefore).orElse(until));
        }

        private static boolean isPaidFor(AccountStatus status, Instant now) {
            return status.kind() != AccountStatus.Kind.PREMIUM
                    || status.premiumUntil().filter(end -> !end.isAfter(now)).isEmpty();
        }

        synchronized Optional<Judged> refused(Instant now) {
            return now.isBefore(refusedUntil) ? Optional.ofNullable(refused) : Optional.empty();
        }
    }

    private final InstantSource time;
    private final ExecutorService threads;
    private final PerAccount<Memory> memories;

    public VerifiedAccounts(CallResources resources) {
        this.time = resources.time();
        this.threads = resources.threads();
        this.memories = new PerAccount<>(resources.random(), Memory::new);
    }

    /**
     * Says what sort of account it is. Only who comes with a key that was never seen, or was not fine lately, waits.
     *
     * @param deadline by when
     * @param question makes the call, if one is needed
     * @throws DebridException if the service does not accept the key, or nobody could say
     * @throws InterruptedException if the question was interrupted
     */
    public AccountStatus verify(Account account, Deadline deadline, Question question)
            throws DebridException, InterruptedException {
        if (account.key().isMissing()) {
            throw new DebridException(ApiKey.MISSING);
        }
        Memory memory = memories.of(account);
        Instant now = time.instant();
        Optional<AccountStatus> fine = memory.good(now, GOOD_ENOUGH_FOR);
        if (fine.isPresent()) {
            if (memory.good(now, GOOD_FOR).isEmpty()) {
                renew(memory, question);
            }
            return fine.get();
        }
        Optional<Judged> refused = memory.refused(now);
        return told(refused.isPresent() ? refused.get() : judge(memory, deadline, question));
    }

    /**
     * Says what sort of account it is to a person who asks just that (DBA-03): what was fine lately is believed for as long
     * as the service's own word is, and never in place of an answer that fails.
     *
     * @throws DebridException if the service does not accept the key, or nobody could say
     * @throws InterruptedException if the question was interrupted
     */
    public AccountStatus recheck(Account account, Deadline deadline, Question question)
            throws DebridException, InterruptedException {
        if (account.key().isMissing()) {
            throw new DebridException(ApiKey.MISSING);
        }
        Memory memory = memories.of(account);
        Instant now = time.instant();
        Optional<AccountStatus> fine = memory.good(now, GOOD_FOR);
        if (fine.isPresent()) {
            return fine.get();
        }
        Optional<Judged> refused = memory.refused(now);
        return told(refused.isPresent() ? refused.get() : judge(memory, deadline, question));
    }

    /** Until when {@link #verify} says that it is fine, unless somebody learns better; empty when that is not known. */
    public Optional<Instant> goodUntil(Account account) {
        return account.key().isMissing()
                ? Optional.empty()
                : memories.of(account).goodUntil(time.instant());
    }

    /** DBA-08: asks behind the back of the viewer, once at a time for each account. */
    private void renew(Memory memory, Question question) {
        if (!memory.renewing.compareAndSet(false, true)) {
            return;
        }
        try {
            threads.execute(() -> {
                try {
                    judge(memory, Deadline.after(BEHIND, time), question);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    memory.renewing.set(false);
                }
            });
        } catch (RejectedExecutionException e) {
            // The program is ending: what is remembered is good enough.
            memory.renewing.set(false);
        }
    }

    /** Whether the service said so within a day, for who meets a refusal that means something else then (TB-80). */
    public boolean isKnownPremium(Account account) {
        return memories.of(account).good(time.instant(), GOOD_ENOUGH_FOR).isPresent();
    }

    private Judged judge(Memory memory, Deadline deadline, Question question) throws InterruptedException {
        Judged judged = ask(deadline, question);
        Optional<FailureKind> kind = judged.kind();
        if (judged instanceof Judged.Known(var status) && kind.isEmpty()) {
            memory.good(status, time.instant());
            return judged;
        }
        // Every other failure says nothing about the account: what is known of it stays (DBA-07).
        kind.flatMap(known -> Optional.ofNullable(BELIEVED.get(known)))
                .ifPresent(believed -> memory.refused(judged, time.instant().plus(believed)));
        return judged;
    }

    private static Judged ask(Deadline deadline, Question question) throws InterruptedException {
        try {
            return new Judged.Known(question.ask(deadline));
        } catch (DebridException e) {
            return new Judged.Failed(e.failure());
        }
    }

    private static AccountStatus told(Judged judged) throws DebridException {
        return switch (judged) {
            case Judged.Known(var status) -> status;
            case Judged.Failed(var failure) -> throw new DebridException(failure);
        };
    }
}
