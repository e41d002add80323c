package comet.debrid.words;

import static comet.core.debrid.FailureKind.BAD_REQUEST;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.QUOTA_EXCEEDED;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.FailureKind.UNKNOWN;

import java.util.Set;

/** Premiumize's codes and messages (its specification, section 5). */
final class PremiumizeWords {

    static final Vocabulary VOCABULARY = new VocabularyBuilder()
            .words(INVALID_CREDENTIALS, "authentication_failed")
            .vague(NOT_PREMIUM, "permission_denied")
            .words(QUOTA_EXCEEDED, "service_limit_reached")
            .vague(QUOTA_EXCEEDED, "account_limit_reached")
            .words(RATE_LIMITED, "rate_limit_reached")
            .words(SERVER_ERROR, "service_down")
            .vague(SERVER_ERROR, "semi_permanent_error", "transient_error")
            .words(MAGNET_REJECTED, "service_unsupported")
            .words(TORRENT_NOT_FOUND, "not_found")
            .words(LINK_UNAVAILABLE, "link_generation_failed")
            .vague(BAD_REQUEST, "invalid_request")
            .vague(UNKNOWN, "permanent_error", "unknown_error")
            .sentences(
                    INVALID_CREDENTIALS,
                    "Not logged in",
                    "invalid api key",
                    "invalid apikey",
                    "unauthorized",
                    "authentication")
            .sentences(NOT_PREMIUM, "Account not premium", "payment issue")
            .sentences(
                    QUOTA_EXCEEDED, "Fair use limit reached", "fair-use points", "booster points", "Your space is full")
            .sentences(
                    TOO_MANY_ACTIVE_DOWNLOADS,
                    "maximum of 25 active downloads",
                    "active-job count",
                    "Limit of transfers")
            .sentences(RATE_LIMITED, "too many API requests", "rate limit exceeded", "slow_down")
            // PM-34: the cache has lost it.
            .sentencesAt(
                    Set.of(Step.LINK),
                    TORRENT_NOT_FOUND,
                    "Error downloading this file",
                    "Unsupported link for direct download")
            .sentences(
                    MAGNET_REJECTED,
                    "Error downloading this file",
                    "Unsupported link for direct download",
                    "Src not compatible")
            .sentences(SERVER_ERROR, "target service is unreachable", "retry after a delay")
            .sentencesAt(Set.of(Step.ADD), NOT_READY, "already added")
            .sentences(TORRENT_NOT_FOUND, "not found")
            .build();

    private PremiumizeWords() {}
}
