package comet.debrid.debrider;

import static comet.core.debrid.FailureKind.BAD_REQUEST;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.PLAN_RESTRICTED;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.debrid.call.Answer;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceError;
import comet.debrid.words.Occasion;
import comet.debrid.words.Step;
import comet.debrid.words.Vocabulary;
import java.util.Optional;

/** How Debrider's answers carry what went wrong: a status and a sentence. It has no codes (DR-02). */
final class Failures {

    private static final Vocabulary WORDS = Vocabulary.of(ServiceId.DEBRIDER);

    private static final int FIRST_FAILURE = 400;
    private static final int NOT_FOUND = 404;

    private Failures() {}

    /** Reads the failure of what was asked for in that step. */
    static ErrorReader at(Step step) {
        return answer -> read(answer, step);
    }

    /** DR-03: a message is a failure only with the status of one. DR-27: whatever it says when nothing was to remove. */
    private static Optional<ServiceError> read(Answer answer, Step step) {
        if (answer.status() < FIRST_FAILURE) {
            return Optional.empty();
        }
        if (answer.status() == NOT_FOUND && step == Step.REMOVE) {
            return Optional.of(new ServiceError(Optional.empty(), Optional.of(TORRENT_NOT_FOUND), Optional.empty()));
        }
        Optional<String> sentence = answer.find(ErrorJson.class).flatMap(ErrorJson::sentence);
        Optional<FailureKind> kind = WORDS.kind(Optional.empty(), sentence, new Occasion(step, answer.status()))
                .or(() -> ownMeaning(answer.status(), step));
        return sentence.isPresent() || kind.isPresent()
                ? Optional.of(new ServiceError(Optional.empty(), kind, Optional.empty()))
                : Optional.empty();
    }

    /** Where a status means something else here than everywhere. */
    private static Optional<FailureKind> ownMeaning(int status, Step step) {
        return switch (status) {
            case 400 -> Optional.of(step == Step.ADD ? MAGNET_REJECTED : BAD_REQUEST);
            case 403 -> Optional.of(PLAN_RESTRICTED); // free trials have keys without access to the API
            default -> Optional.empty();
        };
    }
}
