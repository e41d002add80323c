package comet.debrid.call;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.FailureKind.UNKNOWN;
import static comet.core.debrid.FailureKind.UNSUPPORTED;

import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges an answer that arrived whole: the error object first, then the HTTP status (DBE-04, DBE-05).
 *
 * @param failure what went wrong
 * @param passing a gateway's refusal without a word of the service itself, or one that the service's adapter knows to
 *     pass: the next call may be luckier (DBT-04)
 * @param passesIn after which time, where the adapter knows
 */
record Verdict(DebridFailure failure, boolean passing, Optional<Duration> passesIn) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int WEB_SERVER_IS_DOWN = 521;

    /** The verdict on an answer; empty when it is no refusal. */
    static Optional<Verdict> on(Answer answer, ServiceCall call, ErrorReader errors, Instant now) {
        int status = answer.status();
        if (status / 100 == 3) {
            return Optional.of(new Verdict(DebridFailure.of(PROTOCOL_ERROR), false, Optional.empty()));
        }
        Optional<ServiceError> error = errors.read(answer).map(read -> withoutKey(read, call.key()));
        boolean success = status / 100 == 2 || call.accepts(status);
        if (error.isEmpty() && success) {
            return Optional.empty();
        }
        DebridFailure failure = failure(error, status, success ? UNKNOWN : kindOf(status, call));
        Optional<Duration> passesIn = error.flatMap(ServiceError::passesIn);
        Optional<Duration> wait =
                answer.retryAfter(now).or(() -> failure.kind() == RATE_LIMITED ? passesIn : Optional.empty());
        boolean passing = passesIn.isPresent() || (error.isEmpty() && status >= 502 && status <= 504);
        return Optional.of(
                new Verdict(wait.isPresent() ? failure.withRetryAfter(wait.get()) : failure, passing, passesIn));
    }

    private static DebridFailure failure(Optional<ServiceError> error, int status, FailureKind byStatus) {
        if (error.isEmpty()) {
            DebridFailure failure = DebridFailure.of(byStatus);
            return status == WEB_SERVER_IS_DOWN ? failure.withFurtherKey("STORE_SERVER_DOWN") : failure;
        }
        FailureKind kind =
                status == TOO_MANY_REQUESTS ? RATE_LIMITED : error.get().kind().orElse(byStatus);
        DebridFailure failure = DebridFailure.of(kind, error.get().word().orElse(""));
        return error.get().furtherKey().map(failure::withFurtherKey).orElse(failure);
    }

    /** A service that quotes the key in its complaint must not get it into logs and answers (DBP-06). */
    private static ServiceError withoutKey(ServiceError error, ApiKey key) {
        String secret = key.secret().toLowerCase(Locale.ROOT);
        return new ServiceError(
                error.word().filter(word -> !word.toLowerCase(Locale.ROOT).contains(secret)),
                error.kind(),
                error.furtherKey().filter(word -> !word.toLowerCase(Locale.ROOT).contains(secret)),
                error.passesIn());
    }

    private static FailureKind kindOf(int status, ServiceCall call) {
        return switch (status) {
            case 401 -> INVALID_CREDENTIALS;
            case 402 -> NOT_PREMIUM;
            case 403 -> ACCOUNT_BLOCKED;
            case 404 -> call.isAboutTorrent() ? TORRENT_NOT_FOUND : UNSUPPORTED;
            case TOO_MANY_REQUESTS -> RATE_LIMITED;
            case 451 -> LEGAL_BLOCK;
            case 509 -> TOO_MANY_ACTIVE_DOWNLOADS;
            default -> {
                if (status >= 500) {
                    yield SERVER_ERROR;
                }
                yield status >= 400 ? UNKNOWN : PROTOCOL_ERROR;
            }
        };
    }
}
