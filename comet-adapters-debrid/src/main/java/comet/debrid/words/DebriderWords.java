package comet.debrid.words;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.PLAN_RESTRICTED;
import static comet.core.debrid.FailureKind.QUOTA_EXCEEDED;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Debrider's sentences (its specification, section 5). It has no codes. */
final class DebriderWords {

    private static final Set<Step> ONE_TASK = Set.of(Step.LOOK, Step.REMOVE);

    static final Vocabulary VOCABULARY = new VocabularyBuilder()
            .sentenceWithBoth(EnumSet.allOf(Step.class), PLAN_RESTRICTED, "subscription", "api")
            .sentences(INVALID_CREDENTIALS, "invalid api key", "unauthorized", "invalid token", "unauthenticated")
            .sentences(NOT_PREMIUM, "subscription", "premium", "upgrade")
            .sentences(TOO_MANY_ACTIVE_DOWNLOADS, "concurrent", "slots", "active downloads")
            .sentences(QUOTA_EXCEEDED, "daily", "quota")
            // Before "limit", which it contains.
            .sentences(RATE_LIMITED, "too many requests", "rate limit")
            .sentences(QUOTA_EXCEEDED, "limit")
            .sentences(LEGAL_BLOCK, "copyright", "dmca", "blocked")
            .sentences(MAGNET_REJECTED, "invalid magnet", "invalid torrent", "invalid link")
            .sentencesAt(ONE_TASK, TORRENT_NOT_FOUND, "not found")
            .codes((word, number) -> Optional.empty())
            .build();

    private DebriderWords() {}
}
