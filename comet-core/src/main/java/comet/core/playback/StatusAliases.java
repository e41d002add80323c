package comet.core.playback;

import java.util.Optional;

/** Words of services that have no video of their own and would otherwise show a less exact one (SV-20). */
final class StatusAliases {

    private StatusAliases() {}

    /** The video that a normalised word shows; empty for a word without a row. */
    static Optional<StatusVideo> of(StatusKey word) {
        return switch (word.text()) {
            case "ACCOUNT_NOT_ACTIVATED", "UNVERIFIEDEMAIL" -> Optional.of(StatusVideo.ACCOUNT_INVALID);
            case "CAPTCHAREQUIRED",
                    "CAPTCHA_INVALID",
                    "CAPTCHA_REQUIRED",
                    "TWO_FACTOR_AUTH_NEEDED",
                    "TWO_FACTOR_AUTH_PENDING" -> Optional.of(StatusVideo.ACCOUNT_VERIFICATION_REQUIRED);
            case "MAGNET_TOO_MANY_ACTIVE", "MAXTRANSFER", "TASK_RUN_NUMS_LIMIT", "TOO_MANY_ACTIVE_DOWNLOADS" ->
                Optional.of(StatusVideo.ACTIVE_LIMIT);
            case "ACCOUNTLOCKED", "ACCOUNT_LOCKED", "MAXATTEMPTS" -> Optional.of(StatusVideo.AUTH_BLOCKED);
            case "MAXDATA",
                    "MAXDATAHOST",
                    "MAXLINK",
                    "MAXLINKHOST",
                    "TASK_DAILY_CREATE_LIMIT",
                    "TASK_DAILY_CREATE_LIMIT_VIP" -> Optional.of(StatusVideo.DAILY_LIMIT);
            case "DISABLEDSERVERHOST", "SERVERNOTALLOWED" -> Optional.of(StatusVideo.IP_NOT_ALLOWED);
            case "HOSTER_IN_MAINTENANCE" -> Optional.of(StatusVideo.LINK_OFFLINE);
            case "ARCHIVE_ONLY" -> Optional.of(StatusVideo.NO_MATCHING_FILE);
            case "ACCOUNT_NOT_PREMIUM" -> Optional.of(StatusVideo.PAYMENT_REQUIRED);
            case "FILE_SPACE_NOT_ENOUGH", "SPACE_FULL" -> Optional.of(StatusVideo.STORAGE_FULL);
            case "FLOODDETECTED", "RATE_LIMIT_EXCEEDED", "SLOW_DOWN" -> Optional.of(StatusVideo.TOO_MANY_REQUESTS);
            case "DOWNLOAD_TOO_LARGE",
                    "MAGNET_MAGNET_TOO_BIG",
                    "MAGNET_TOO_LARGE",
                    "TORRENTTOOBIG",
                    "TORRENT_TOO_BIG" -> Optional.of(StatusVideo.TORRENT_TOO_LARGE);
            case "INVALID_GRANT" -> Optional.of(StatusVideo.UNAUTHENTICATED);
            case "NOAUTH", "NOT_LOGGED_IN" -> Optional.of(StatusVideo.UNAUTHORIZED);
            case "INFRINGINGFILE", "INFRINGING_FILE" -> Optional.of(StatusVideo.UNAVAILABLE_FOR_LEGAL_REASONS);
            default -> Optional.empty();
        };
    }
}
