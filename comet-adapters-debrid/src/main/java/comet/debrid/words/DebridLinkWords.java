package comet.debrid.words;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.BAD_REQUEST;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.IP_NOT_ALLOWED;
import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.QUOTA_EXCEEDED;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.FailureKind.TORRENT_TOO_LARGE;
import static comet.core.debrid.FailureKind.UNSUPPORTED;

/** Debrid-Link's words (its specification, section 5). */
final class DebridLinkWords {

    static final Vocabulary VOCABULARY = new VocabularyBuilder()
            .words(
                    INVALID_CREDENTIALS,
                    "badToken",
                    "expired_token",
                    "hidedToken",
                    "badSign",
                    "access_denied",
                    "unauthorized_client",
                    "invalid_client",
                    "authorization_pending")
            .words(ACCOUNT_BLOCKED, "accountLocked", "captchaRequired", "maxAttempts", "unverifiedEmail")
            .words(IP_NOT_ALLOWED, "serverNotAllowed", "disabledServerHost")
            .words(NOT_PREMIUM, "notFreeHost", "freeServerOverload")
            .words(QUOTA_EXCEEDED, "maxTorrent", "maxLink", "maxLinkHost", "maxData", "maxDataHost")
            .words(TOO_MANY_ACTIVE_DOWNLOADS, "maxTransfer", "maxSimultaneousFilesHost")
            .words(RATE_LIMITED, "floodDetected")
            // DL-33. To a bare hash it is the answer that it is not cached (DL-32), and no failure.
            .words(MAGNET_REJECTED, "badTorrentFile", "notAddTorrent")
            .words(TORRENT_TOO_LARGE, "torrentTooBig")
            .words(LEGAL_BLOCK, "infringingFile")
            .words(TORRENT_NOT_FOUND, "badId")
            .words(
                    LINK_UNAVAILABLE,
                    "fileNotFound",
                    "fileNotAvailable",
                    "notDebrid",
                    "hostNotValid",
                    "badFileUrl",
                    "badFilePassword",
                    "maintenanceHost",
                    "noServerHost",
                    "disabledHost")
            .words(
                    BAD_REQUEST,
                    "badArguments",
                    "invalid_request",
                    "invalid_scope",
                    "unsupported_grant_type",
                    "unsupported_response_type")
            .words(UNSUPPORTED, "unknowR")
            .words(SERVER_ERROR, "server_error", "internalError")
            .build();

    private DebridLinkWords() {}
}
