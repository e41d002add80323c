package comet.debrid.operation.resolve;

import comet.core.debrid.FailureKind;

/** What becomes of an entry that a failed playback made (section 10 of the debrid specification). */
final class CleanUp {

    private CleanUp() {}

    /**
     * Whether it stays.
     *
     * @param nothingMayDownload whether nothing may be left downloading (DBW-06)
     */
    static boolean keeps(FailureKind kind, boolean nothingMayDownload) {
        return switch (kind) {
            case NOT_READY -> !nothingMayDownload;
            case TORRENT_FAILED, MAGNET_REJECTED, LEGAL_BLOCK, TORRENT_TOO_LARGE, NO_PLAYABLE_FILE, EPISODE_NOT_FOUND ->
                false;
            case INVALID_CREDENTIALS,
                    ACCOUNT_BLOCKED,
                    IP_NOT_ALLOWED,
                    NOT_PREMIUM,
                    SUBSCRIPTION_EXPIRED,
                    PLAN_RESTRICTED,
                    TOO_MANY_ACTIVE_DOWNLOADS,
                    QUOTA_EXCEEDED,
                    RATE_LIMITED,
                    TORRENT_NOT_FOUND,
                    LINK_UNAVAILABLE,
                    SERVICE_MAINTENANCE,
                    SERVER_ERROR,
                    NETWORK_TIMEOUT,
                    PROTOCOL_ERROR,
                    UNSUPPORTED,
                    BAD_REQUEST,
                    UNKNOWN -> true;
        };
    }
}
