package comet.debrid.words;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.BAD_REQUEST;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.IP_NOT_ALLOWED;
import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.QUOTA_EXCEEDED;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.FailureKind.TORRENT_TOO_LARGE;
import static comet.core.debrid.FailureKind.UNKNOWN;
import static comet.core.debrid.FailureKind.UNSUPPORTED;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Real-Debrid's words and numbers (its specification, section 5). */
final class RealDebridWords {

    /** An unknown word keeps what cannot be an address or a number (RD-03). */
    private static final Pattern SAFE_START = Pattern.compile("[a-z_]{1,40}");

    static final Vocabulary VOCABULARY = new VocabularyBuilder()
            .words(SERVER_ERROR, "internal_error", "ressource_unreachable", "service_unavailable", "upload_error")
            .words(BAD_REQUEST, "missing_parameter", "wrong_parameter", "action_already_done")
            .wordsAt(Step.ADD, MAGNET_REJECTED, "wrong_parameter")
            .words(UNSUPPORTED, "unknown_method", "method_not_allowed", "disabled_endpoint")
            // A malformed or foreign id makes the path one that nobody knows.
            .wordsAt(Step.LOOK, TORRENT_NOT_FOUND, "unknown_method")
            .wordsAt(Step.REMOVE, TORRENT_NOT_FOUND, "unknown_method", "action_already_done")
            .words(RATE_LIMITED, "slow_down", "too_many_requests")
            .words(TORRENT_NOT_FOUND, "unknown_ressource")
            .wordsAt(Step.LINK, LINK_UNAVAILABLE, "unknown_ressource")
            .words(INVALID_CREDENTIALS, "bad_token", "invalid_login", "invalid_password")
            .words(
                    ACCOUNT_BLOCKED,
                    "permission_denied",
                    "two_factor_auth_needed",
                    "two_factor_auth_pending",
                    "account_locked",
                    "account_not_activated")
            .words(
                    LINK_UNAVAILABLE,
                    "unsupported_hoster",
                    "hoster_in_maintenance",
                    "hoster_unavailable",
                    "file_unavailable")
            .words(QUOTA_EXCEEDED, "hoster_limit_reached", "traffic_exhausted", "fair_usage_limit")
            .words(NOT_PREMIUM, "hoster_not_free")
            .words(TOO_MANY_ACTIVE_DOWNLOADS, "too_many_active_downloads")
            .words(IP_NOT_ALLOWED, "ip_not_allowed")
            .words(MAGNET_REJECTED, "upload_too_big", "file_not_allowed", "torrent_file_invalid")
            .words(TORRENT_TOO_LARGE, "torrent_too_big")
            .words(UNKNOWN, "image_resolution_error")
            .words(NOT_READY, "torrent_already_active")
            .words(LEGAL_BLOCK, "infringing_file")
            .codes(RealDebridWords::code)
            .build();

    private static final int FIRST_NUMBER = 1;

    /** The words of the numbers from 1 on. */
    private static final List<String> BY_NUMBER = List.of(
            "missing_parameter",
            "wrong_parameter",
            "unknown_method",
            "method_not_allowed",
            "slow_down",
            "ressource_unreachable",
            "unknown_ressource",
            "bad_token",
            "permission_denied",
            "two_factor_auth_needed",
            "two_factor_auth_pending",
            "invalid_login",
            "invalid_password",
            "account_locked",
            "account_not_activated",
            "unsupported_hoster",
            "hoster_in_maintenance",
            "hoster_limit_reached",
            "hoster_unavailable",
            "hoster_not_free",
            "too_many_active_downloads",
            "ip_not_allowed",
            "traffic_exhausted",
            "file_unavailable",
            "service_unavailable",
            "upload_too_big",
            "upload_error",
            "file_not_allowed",
            "torrent_too_big",
            "torrent_file_invalid",
            "action_already_done",
            "image_resolution_error",
            "torrent_already_active",
            "too_many_requests",
            "infringing_file",
            "fair_usage_limit",
            "disabled_endpoint");

    private static Optional<String> code(Optional<String> word, OptionalInt number) {
        return ofNumber(number).or(() -> word.flatMap(RealDebridWords::safeStart));
    }

    private static Optional<String> ofNumber(OptionalInt number) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int place = number.getAsInt() - FIRST_NUMBER;
        if (place == -2) {
            return Optional.of("internal_error");
        }
        return place >= 0 && place < BY_NUMBER.size() ? Optional.of(BY_NUMBER.get(place)) : Optional.empty();
    }

    private static Optional<String> safeStart(String word) {
        var start = SAFE_START.matcher(word);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        String safe = start.group();
        return Optional.of(safe.endsWith("_") ? safe.substring(0, safe.length() - 1) : safe)
                .filter(text -> !text.isEmpty());
    }

    private RealDebridWords() {}
}
