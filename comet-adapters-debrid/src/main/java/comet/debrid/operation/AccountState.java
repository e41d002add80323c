package comet.debrid.operation;

import comet.core.debrid.FailureKind;
import java.util.Optional;

/** What a service says of an account (DBA-01). Only {@link #PREMIUM} may be used (DBA-02). */
public enum AccountState {
    /** Paid for, now. */
    PREMIUM(Optional.empty()),
    /** A trial: services do not let it add torrents. */
    TRIAL(Optional.of(FailureKind.NOT_PREMIUM)),
    /** Never paid for: the service tells no end. */
    FREE(Optional.of(FailureKind.NOT_PREMIUM)),
    /** Its end lies in the past. */
    EXPIRED(Optional.of(FailureKind.SUBSCRIPTION_EXPIRED));

    @SuppressWarnings("ImmutableEnumChecker") // an Optional of an enum, which the checker cannot see to be immutable
    private final Optional<FailureKind> refusal;

    AccountState(Optional<FailureKind> refusal) {
        this.refusal = refusal;
    }

    /** Why such an account cannot be used; empty if it can. */
    public Optional<FailureKind> refusal() {
        return refusal;
    }
}
