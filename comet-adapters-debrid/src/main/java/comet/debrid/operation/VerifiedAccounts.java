package comet.debrid.operation;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.PLAN_RESTRICTED;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.core.debrid.FailureKind.SERVICE_MAINTENANCE;
import static comet.core.debrid.FailureKind.SUBSCRIPTION_EXPIRED;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a service said of its accounts, so that it is not asked on every search (DBA-03), and goes on with an
 * account that was fine within a day when the service only stumbles (DBA-07). Thread-safe.
 */
public final class VerifiedAccounts {

    /** Asks the service. */
    @FunctionalInterface
    public interface Question {

        /**
         * Makes the call.
         *
         * @throws DebridException if the service refuses the key, or does not answer
         */
        AccountStatus ask() throws DebridException, InterruptedException;
    }

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final Duration GOOD_ENOUGH_FOR = Duration.ofHours(24);

    /** Refusals that are about the account, and how long they are believed. */
    private static final Map<FailureKind, Duration> BELIEVED = Map.of(
            INVALID_CREDENTIALS, Duration.ofMinutes(5),
            NOT_PREMIUM, Duration.ofMinutes(1),
            SUBSCRIPTION_EXPIRED, Duration.ofMinutes(1),
            PLAN_RESTRICTED, Duration.ofMinutes(1),
            ACCOUNT_BLOCKED, Duration.ofMinutes(1));

    /** Failures that say nothing about the account (DBA-07). */
    private static final Set<FailureKind> STUMBLES =
            EnumSet.of(RATE_LIMITED, NETWORK_TIMEOUT, SERVER_ERROR, SERVICE_MAINTENANCE, PROTOCOL_ERROR);

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

        synchronized Optional<AccountStatus> good(Instant now, Duration within) {
            return good != null && now.isBefore(goodSince.plus(within)) ? Optional.of(good) : Optional.empty();
        }

        synchronized Optional<Judged> refused(Instant now) {
            return now.isBefore(refusedUntil) ? Optional.ofNullable(refused) : Optional.empty();
        }
    }

    private final InstantSource time;
    private final PerAccount<Memory> memories;

    public VerifiedAccounts(CallResources resources) {
        this.time = resources.time();
        this.memories = new PerAccount<>(resources.random(), Memory::new);
    }

    /**
     * Says what sort of account it is.
     *
     * @param question makes the call, if one is needed
     * @throws DebridException if the service does not accept the key, or nobody could say
     * @throws InterruptedException if the question was interrupted
     */
    public AccountStatus verify(Account account, Question question) throws DebridException, InterruptedException {
        if (account.key().isMissing()) {
            throw new DebridException(ApiKey.MISSING);
        }
        Memory memory = memories.of(account);
        Optional<AccountStatus> fine = memory.good(time.instant(), GOOD_FOR);
        if (fine.isPresent()) {
            return fine.get();
        }
        Optional<Judged> refused = memory.refused(time.instant());
        return told(refused.isPresent() ? refused.get() : judge(memory, question));
    }

    /** Whether the service said so within a day, for who meets a refusal that means something else then (TB-80). */
    public boolean isKnownPremium(Account account) {
        return memories.of(account).good(time.instant(), GOOD_ENOUGH_FOR).isPresent();
    }

    private Judged judge(Memory memory, Question question) throws InterruptedException {
        Judged judged = ask(question);
        Optional<FailureKind> kind = judged.kind();
        if (judged instanceof Judged.Known(var status) && kind.isEmpty()) {
            memory.good(status, time.instant());
            return judged;
        }
        Optional<AccountStatus> lately = memory.good(time.instant(), GOOD_ENOUGH_FOR);
        if (kind.filter(STUMBLES::contains).isPresent() && lately.isPresent()) {
            return new Judged.Known(lately.get());
        }
        kind.flatMap(known -> Optional.ofNullable(BELIEVED.get(known)))
                .ifPresent(believed -> memory.refused(judged, time.instant().plus(believed)));
        return judged;
    }

    private static Judged ask(Question question) throws InterruptedException {
        try {
            return new Judged.Known(question.ask());
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
