package comet.debrid.words;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.BAD_REQUEST;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.IP_NOT_ALLOWED;
import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.QUOTA_EXCEEDED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.core.debrid.FailureKind.SERVICE_MAINTENANCE;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;
import static comet.core.debrid.FailureKind.TORRENT_FAILED;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.FailureKind.TORRENT_TOO_LARGE;
import static comet.core.debrid.FailureKind.UNKNOWN;
import static comet.core.debrid.FailureKind.UNSUPPORTED;

/** AllDebrid's codes (its specification, section 5). Legal removal has none: it shows as HTTP 451 alone. */
final class AllDebridWords {

    static final Vocabulary VOCABULARY = new VocabularyBuilder()
            .words(INVALID_CREDENTIALS, "AUTH_MISSING_APIKEY", "AUTH_BAD_APIKEY")
            .words(IP_NOT_ALLOWED, "AUTH_BLOCKED", "NO_SERVER", "MAGNET_NO_SERVER")
            .words(ACCOUNT_BLOCKED, "AUTH_USER_BANNED", "ACCOUNT_INVALID")
            .words(NOT_PREMIUM, "MUST_BE_PREMIUM", "MAGNET_MUST_BE_PREMIUM", "INSUFFICIENT_BALANCE")
            .words(
                    QUOTA_EXCEEDED,
                    "FREE_TRIAL_LIMIT_REACHED",
                    "MAGNET_TOO_MANY",
                    "LINK_TOO_MANY_DOWNLOADS",
                    "LINK_HOST_LIMIT_REACHED")
            .words(TOO_MANY_ACTIVE_DOWNLOADS, "MAGNET_TOO_MANY_ACTIVE")
            .words(MAGNET_REJECTED, "MAGNET_INVALID_URI", "MAGNET_INVALID_FILE", "MAGNET_NO_URI")
            .words(TORRENT_NOT_FOUND, "MAGNET_INVALID_ID")
            .words(TORRENT_TOO_LARGE, "MAGNET_TOO_LARGE", "MAGNET_MAGNET_TOO_BIG")
            .words(
                    TORRENT_FAILED,
                    "MAGNET_CANT_BOOTSTRAP",
                    "MAGNET_TOOK_TOO_LONG",
                    "MAGNET_PROCESSING_FAILED",
                    "MAGNET_LINKS_REMOVED",
                    "MAGNET_UPLOAD_FAILED",
                    "MAGNET_PROCESSING_COOLDOWN")
            .words(SERVER_ERROR, "MAGNET_FILE_UPLOAD_FAILED", "MAGNET_INTERNAL_ERROR", "DOWNLOAD_FAILED")
            .words(NOT_READY, "MAGNET_PROCESSING")
            .words(
                    LINK_UNAVAILABLE,
                    "LINK_DOWN",
                    "LINK_HOST_UNAVAILABLE",
                    "LINK_TEMPORARY_UNAVAILABLE",
                    "LINK_HOST_FULL",
                    "LINK_ERROR",
                    "LINK_HOST_NOT_SUPPORTED",
                    "LINK_NOT_SUPPORTED",
                    "LINK_PASS_PROTECTED",
                    "REDIRECTOR_NOT_SUPPORTED",
                    "REDIRECTOR_ERROR")
            .words(
                    BAD_REQUEST,
                    "LINK_IS_MISSING",
                    "BAD_LINK",
                    "DELAYED_INVALID_ID",
                    "STREAM_INVALID_GEN_ID",
                    "STREAM_INVALID_STREAM_ID",
                    "NO_JSON_PARAM",
                    "JSON_INVALID")
            .words(SERVICE_MAINTENANCE, "MAINTENANCE")
            .words(UNSUPPORTED, "404", "DISCONTINUED")
            .words(UNKNOWN, "GENERIC", "ALREADY_SENT", "MISSING_NOTIF_ENDPOINT", "NO_MORE_VOUCHER")
            .wordsBeginningWith(UNKNOWN, "PIN_", "USER_LINK_", "VOUCHER_", "FREEDAYS_")
            .build();

    private AllDebridWords() {}
}
