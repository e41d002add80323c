package comet.debrid.words;

import static comet.core.debrid.FailureKind.BAD_REQUEST;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.PLAN_RESTRICTED;
import static comet.core.debrid.FailureKind.QUOTA_EXCEEDED;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import java.util.Set;

/** Offcloud's sentences and words (its specification, section 5). */
final class OffcloudWords {

    private static final Set<Step> ADDING = Set.of(Step.ADD);

    static final Vocabulary VOCABULARY = new VocabularyBuilder()
            .words(NOT_PREMIUM, "not_available_premium")
            .words(QUOTA_EXCEEDED, "not_available_links")
            .wordsBeginningWith(PLAN_RESTRICTED, "not_available_")
            .sentences(INVALID_CREDENTIALS, "NOAUTH", "unauthorized", "invalid api key", "invalid key")
            .sentences(NOT_PREMIUM, "premium required", "not premium", "premium account", "upgrade")
            // OC-31: it is not cached.
            .sentencesAt(Set.of(Step.LINK), NOT_READY, "Unsupported link for direct download")
            .sentences(MAGNET_REJECTED, "Unsupported link for direct download")
            .sentences(TORRENT_NOT_FOUND, "transfer not found", "request not found")
            .sentences(LINK_UNAVAILABLE, "Bad archive")
            .sentenceWithBoth(ADDING, TOO_MANY_ACTIVE_DOWNLOADS, "limit", "simultaneous")
            .sentenceWithBoth(ADDING, TOO_MANY_ACTIVE_DOWNLOADS, "limit", "concurrent")
            .sentenceWithBoth(ADDING, TOO_MANY_ACTIVE_DOWNLOADS, "limit", "active")
            .sentences(QUOTA_EXCEEDED, "limit", "quota")
            .sentences(RATE_LIMITED, "too many requests")
            .sentences(BAD_REQUEST, "Missing required parameter")
            .sentences(LEGAL_BLOCK, "copyright", "dmca", "legal")
            .sentencesOfBrokenServer(SERVER_ERROR, "invalid magnet", "invalid url", "Error parsing url")
            .sentences(MAGNET_REJECTED, "invalid magnet", "invalid url", "Error parsing url")
            .build();

    private OffcloudWords() {}
}
