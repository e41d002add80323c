package comet.debrid.stremthru;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.BAD_REQUEST;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.QUOTA_EXCEEDED;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.FailureKind.TORRENT_TOO_LARGE;
import static comet.core.debrid.FailureKind.UNKNOWN;
import static comet.core.debrid.FailureKind.UNSUPPORTED;

import comet.core.debrid.FailureKind;
import comet.debrid.words.Step;
import java.util.Map;
import java.util.Optional;

/** The gateway's own codes (section 5 of its specification), which it also gives to failures of a service. */
final class GatewayCodes {

    private static final Map<String, FailureKind> ANYWHERE = Map.ofEntries(
            Map.entry("BAD_REQUEST", BAD_REQUEST),
            Map.entry("STORE_MAGNET_INVALID", MAGNET_REJECTED),
            Map.entry("STORE_NAME_INVALID", BAD_REQUEST),
            Map.entry("UNAUTHORIZED", INVALID_CREDENTIALS),
            Map.entry("PAYMENT_REQUIRED", NOT_PREMIUM),
            Map.entry("FORBIDDEN", ACCOUNT_BLOCKED),
            Map.entry("NOT_FOUND", TORRENT_NOT_FOUND),
            Map.entry("METHOD_NOT_ALLOWED", UNSUPPORTED),
            Map.entry("PROXY_AUTHENTICATION_REQUIRED", UNKNOWN),
            Map.entry("CONFLICT", UNKNOWN),
            Map.entry("GONE", LINK_UNAVAILABLE),
            Map.entry("UNSUPPORTED_MEDIA_TYPE", BAD_REQUEST),
            Map.entry("UNPROCESSABLE_ENTITY", UNKNOWN),
            Map.entry("LOCKED", ACCOUNT_BLOCKED),
            Map.entry("TOO_MANY_REQUESTS", RATE_LIMITED),
            Map.entry("UNAVAILABLE_FOR_LEGAL_REASONS", LEGAL_BLOCK),
            Map.entry("STORE_LIMIT_EXCEEDED", QUOTA_EXCEEDED),
            Map.entry("INTERNAL_SERVER_ERROR", SERVER_ERROR),
            Map.entry("NOT_IMPLEMENTED", UNSUPPORTED),
            Map.entry("BAD_GATEWAY", SERVER_ERROR),
            Map.entry("SERVICE_UNAVAILABLE", SERVER_ERROR),
            Map.entry("STORE_SERVER_DOWN", SERVER_ERROR));

    private GatewayCodes() {}

    /** What a code means; empty for {@code UNKNOWN} and for codes that the gateway got after this was written. */
    static Optional<FailureKind> kind(String code, ErrorJson.Members error, Step step) {
        Optional<FailureKind> there = switch (step) {
            case ADD -> atAdd(code, error);
            case CHECK -> atCheck(code, error);
            case LINK -> only(code, "NOT_FOUND", LINK_UNAVAILABLE);
            case VERIFY, SELECT, LIST, LOOK, REMOVE -> Optional.empty();
        };
        return there.or(() -> Optional.ofNullable(ANYWHERE.get(code)));
    }

    private static Optional<FailureKind> atAdd(String code, ErrorJson.Members error) {
        return switch (code) {
            case "BAD_REQUEST" -> error.isOf(ErrorJson.UPSTREAM) ? Optional.of(MAGNET_REJECTED) : Optional.empty();
            case "CONFLICT" -> Optional.of(NOT_READY);
            case "UNPROCESSABLE_ENTITY" -> Optional.of(TORRENT_TOO_LARGE);
            default -> Optional.empty();
        };
    }

    /** ST-28: some checks want an account that is paid for. */
    private static Optional<FailureKind> atCheck(String code, ErrorJson.Members error) {
        return error.isOf(ErrorJson.STORE) ? only(code, "FORBIDDEN", NOT_PREMIUM) : Optional.empty();
    }

    private static Optional<FailureKind> only(String code, String expected, FailureKind kind) {
        return code.equals(expected) ? Optional.of(kind) : Optional.empty();
    }
}
