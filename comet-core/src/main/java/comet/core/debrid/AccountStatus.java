package comet.core.debrid;

import java.time.Instant;
import java.util.Optional;

/**
 * What a service says of an account (DBA-01). Names of people and mail addresses may be among it, so the text form shows
 * neither id nor plan.
 *
 * @param kind what sort of account it is now
 * @param refusal why it cannot be used; empty if it can
 * @param id how the service names the account
 * @param premiumUntil when what is paid for ends, or has ended; empty when the service tells no end
 * @param plan how the service calls what was bought
 */
public record AccountStatus(
        Kind kind,
        Optional<FailureKind> refusal,
        Optional<String> id,
        Optional<Instant> premiumUntil,
        Optional<String> plan) {

    /** The sorts of accounts. */
    public enum Kind {
        /** Paid for, now. */
        PREMIUM(Optional.empty()),
        /** A trial: services do not let it add torrents. */
        TRIAL(Optional.of(FailureKind.NOT_PREMIUM)),
        /** Never paid for: the service tells no end. */
        FREE(Optional.of(FailureKind.NOT_PREMIUM)),
        /** Its end lies in the past. */
        EXPIRED(Optional.of(FailureKind.SUBSCRIPTION_EXPIRED));

        @SuppressWarnings(
                "ImmutableEnumChecker") // an Optional of an enum, which the checker cannot see to be immutable
        private final Optional<FailureKind> refusal;

        Kind(Optional<FailureKind> refusal) {
            this.refusal = refusal;
        }

        /** Why such an account cannot be used, unless the operator allows it (DBA-02); empty if it can. */
        public Optional<FailureKind> refusal() {
            return refusal;
        }
    }

    /** @throws IllegalArgumentException if a premium account is refused */
    public AccountStatus {
        if (kind == Kind.PREMIUM && refusal.isPresent()) {
            throw new IllegalArgumentException("a premium account can be used");
        }
    }

    /** An account of that kind, of which nothing else is known, judged by the rule for all services (DBA-02). */
    public static AccountStatus of(Kind kind) {
        return new AccountStatus(kind, kind.refusal(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return kind + refusal.map(why -> " (" + why + ")").orElse("");
    }
}
