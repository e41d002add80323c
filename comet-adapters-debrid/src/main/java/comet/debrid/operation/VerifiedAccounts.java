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

import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
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
        AccountState ask() throws DebridException, InterruptedException;
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

    /** What is remembered of one account; guarded by itself, but not while the service is asked. */
    private static final class Memory {
        private @Nullable Instant lastGood;
        private @Nullable DebridFailure refusal;
        private Instant refusalEnd = Instant.MIN;

        synchronized void good(Instant now) {
            lastGood = now;
            refusal = null;
        }

        synchronized void refused(DebridFailure failure, Instant end) {
            lastGood = null;
            refusal = failure;
            refusalEnd = end;
        }

        synchronized boolean wasGood(Instant now, Duration within) {
            return lastGood != null && now.isBefore(lastGood.plus(within));
        }

        synchronized Optional<DebridFailure> refusal(Instant now) {
            return now.isBefore(refusalEnd) ? Optional.ofNullable(refusal) : Optional.empty();
        }
    }

    private final InstantSource time;
    private final PerAccount<Memory> memories;

    /** @param service whose accounts they are */
    public VerifiedAccounts(ServiceId service, CallResources resources) {
        this.time = resources.time();
        this.memories = new PerAccount<>(service, resources.random(), Memory::new);
    }

    /**
     * Makes sure that an account may be used.
     *
     * @param question makes the call, if one is needed
     * @throws DebridException if the account cannot be used, or nobody could say
     * @throws InterruptedException if the question was interrupted
     */
    public void require(ApiKey key, Question question) throws DebridException, InterruptedException {
        if (key.isMissing()) {
            throw new DebridException(DebridFailure.of(INVALID_CREDENTIALS, "AUTH_MISSING_APIKEY"));
        }
        Memory memory = memories.of(key);
        if (memory.wasGood(time.instant(), GOOD_FOR)) {
            return;
        }
        Optional<DebridFailure> known = memory.refusal(time.instant());
        if (known.isPresent()) {
            throw new DebridException(known.get());
        }
        Optional<DebridFailure> failure = ask(question);
        if (failure.isEmpty()) {
            memory.good(time.instant());
            return;
        }
        FailureKind kind = failure.get().kind();
        if (STUMBLES.contains(kind) && memory.wasGood(time.instant(), GOOD_ENOUGH_FOR)) {
            return;
        }
        Duration believed = BELIEVED.get(kind);
        if (believed != null) {
            memory.refused(failure.get(), time.instant().plus(believed));
        }
        throw new DebridException(failure.get());
    }

    private static Optional<DebridFailure> ask(Question question) throws InterruptedException {
        try {
            return question.ask().refusal().map(DebridFailure::of);
        } catch (DebridException e) {
            return Optional.of(e.failure());
        }
    }
}
