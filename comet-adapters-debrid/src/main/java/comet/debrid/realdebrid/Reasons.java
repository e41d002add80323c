package comet.debrid.realdebrid;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.IP_NOT_ALLOWED;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Finds out why the service denies something: "permission denied", and a refusal without a word, have several reasons,
 * and the account itself tells which (error 9, RD-65). Thread-safe.
 */
final class Reasons {

    private final RealDebridApi api;
    private final InstantSource time;

    Reasons(RealDebridApi api, InstantSource time) {
        this.api = api;
        this.time = time;
    }

    /** The same failure, or the more exact one; what was learned stays. */
    DebridException of(DebridException denied, Account account, Deadline deadline) throws InterruptedException {
        DebridFailure failure = denied.failure();
        boolean isSilent = failure.nativeCode().isEmpty();
        if (failure.kind() != ACCOUNT_BLOCKED || !(isSilent || Failures.isPermissionDenied(failure))) {
            return denied;
        }
        Optional<FailureKind> reason = reason(account, deadline);
        boolean tells = reason.filter(isSilent ? IP_NOT_ALLOWED::equals : NOT_PREMIUM::equals)
                .isPresent();
        return tells ? as(reason.get(), denied) : denied;
    }

    private Optional<FailureKind> reason(Account account, Deadline deadline) throws InterruptedException {
        try {
            return Mapping.status(api.user(account, deadline), time.instant())
                    .refusal()
                    .map(refusal -> NOT_PREMIUM);
        } catch (DebridException e) {
            return Optional.of(e.failure().kind());
        }
    }

    private static DebridException as(FailureKind kind, DebridException denied) {
        DebridFailure failure = denied.failure();
        return new DebridException(
                new DebridFailure(kind, failure.nativeCode(), failure.furtherKey(), failure.retryAfter()),
                denied.learned());
    }
}
