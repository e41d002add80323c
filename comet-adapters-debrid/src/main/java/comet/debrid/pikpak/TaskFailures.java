package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.QUOTA_EXCEEDED;
import static comet.core.debrid.FailureKind.TORRENT_FAILED;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.debrid.words.Occasion;
import comet.debrid.words.Step;
import comet.debrid.words.Vocabulary;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a download failed, by the message it ends with (table 5.2). */
final class TaskFailures {

    private static final Occasion LOOKED_AT = new Occasion(Step.LOOK, 200);

    private TaskFailures() {}

    static DebridFailure of(@Nullable String message) {
        FailureKind kind = Optional.ofNullable(message)
                .flatMap(said -> Vocabulary.of(ServiceId.PIKPAK).kind(Optional.empty(), Optional.of(said), LOOKED_AT))
                .orElse(TORRENT_FAILED);
        if (kind != QUOTA_EXCEEDED || message == null) {
            return DebridFailure.of(kind);
        }
        // The same words as when the add itself is refused, so that a viewer sees the same.
        boolean space = message.toLowerCase(Locale.ROOT).contains("storage");
        return DebridFailure.of(kind, space ? "file_space_not_enough" : "task_daily_create_limit");
    }
}
