package comet.debrid.words;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.BAD_REQUEST;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.PLAN_RESTRICTED;
import static comet.core.debrid.FailureKind.QUOTA_EXCEEDED;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.FailureKind.TORRENT_TOO_LARGE;
import static comet.core.debrid.FailureKind.UNKNOWN;
import static comet.core.debrid.FailureKind.UNSUPPORTED;

import java.util.Set;

/** TorBox's words and details (its specification, section 5). */
final class TorBoxWords {

    static final Vocabulary VOCABULARY = new VocabularyBuilder()
            .words(INVALID_CREDENTIALS, "NO_AUTH", "BAD_TOKEN", "AUTH_ERROR", "OAUTH_VERIFICATION_ERROR")
            .words(ACCOUNT_BLOCKED, "VENDOR_DISABLED", "NOT_ALLOWED", "INVALID_DEVICE")
            .words(PLAN_RESTRICTED, "PLAN_RESTRICTED_FEATURE")
            .words(TOO_MANY_ACTIVE_DOWNLOADS, "ACTIVE_LIMIT")
            .words(QUOTA_EXCEEDED, "MONTHLY_LIMIT", "COOLDOWN_LIMIT")
            .words(RATE_LIMITED, "RATE_LIMIT_EXCEEDED")
            .words(TORRENT_TOO_LARGE, "DOWNLOAD_TOO_LARGE")
            .words(MAGNET_REJECTED, "BOZO_TORRENT", "BOZO_FILE", "INVALID_HASH")
            .words(TORRENT_NOT_FOUND, "ITEM_NOT_FOUND", "NOT_OWNER")
            .words(LINK_UNAVAILABLE, "LINK_OFFLINE")
            .words(UNSUPPORTED, "ENDPOINT_NOT_FOUND", "TEMPORARILY_DISABLED")
            .words(
                    BAD_REQUEST,
                    "TOO_MUCH_DATA",
                    "DUPLICATE_ITEM",
                    "INVALID_OPTION",
                    "INVALID_INPUT",
                    "MISSING_REQUIRED_OPTION",
                    "TOO_MANY_OPTIONS",
                    "NAME_TOO_LONG",
                    "NAME_TOO_SHORT",
                    "NO_CHANGES")
            // TB-36: it is there already.
            .wordsAt(Step.ADD, NOT_READY, "DUPLICATE_ITEM")
            .words(SERVER_ERROR, "REQUEST_FAILED")
            .wordsEndingIn(SERVER_ERROR, "ERROR")
            .words(
                    UNKNOWN,
                    "BOZO_NZB",
                    "BOZO_RSS_FEED",
                    "BOZO_REGEX",
                    "BAD_CONFIRMATION",
                    "CONFIRMATION_EXPIRED",
                    "UNSUPPORTED_SITE",
                    "DEVICE_CODE_NOT_USED")
            .vague(UNKNOWN, "DIFF_ISSUE")
            .sentencesAt(Set.of(Step.ADD), NOT_READY, "already queued")
            .sentences(TOO_MANY_ACTIVE_DOWNLOADS, "maximum queued", "active torrent download limit")
            .sentences(QUOTA_EXCEEDED, "monthly download limit", "cooldown until")
            .sentences(TORRENT_TOO_LARGE, "larger than")
            .sentences(RATE_LIMITED, "rate limit", "60 per 1 hour")
            .sentences(BAD_REQUEST, "must provide either")
            .build();

    private TorBoxWords() {}
}
