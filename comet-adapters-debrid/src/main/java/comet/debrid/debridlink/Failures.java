package comet.debrid.debridlink;

import static comet.core.debrid.FailureKind.PLAN_RESTRICTED;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.debrid.call.Answer;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceError;
import comet.debrid.words.Occasion;
import comet.debrid.words.Step;
import comet.debrid.words.Vocabulary;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How Debrid-Link says that a call failed (DL-03, DL-04, DL-32, DL-63). */
final class Failures {

    /** How long too many calls lock a key (DL-04). */
    static final Duration LOCK = Duration.ofHours(1);

    private static final String FLOOD = "floodDetected";
    private static final String NOT_ADDED = "notAddTorrent";
    private static final String TOO_NARROW = "access_denied";
    private static final Vocabulary WORDS = Vocabulary.of(ServiceId.DEBRIDLINK);

    private Failures() {}

    /** Reads the answer to a call that does that. */
    static ErrorReader at(Step step) {
        return answer -> read(answer, step);
    }

    private static Optional<ServiceError> read(Answer answer, Step step) {
        return answer.find(ErrorJson.class)
                .filter(json -> Boolean.FALSE.equals(json.success()) || json.error() != null)
                .map(json -> error(Optional.ofNullable(json.error()), new Occasion(step, answer.status())));
    }

    private static ServiceError error(Optional<String> word, Occasion when) {
        ServiceError error = new ServiceError(
                WORDS.code(word, OptionalInt.empty()), WORDS.kind(word, Optional.empty(), when), Optional.empty());
        if (word.filter(FLOOD::equals).isPresent()) {
            return error.lasting(LOCK);
        }
        // DL-63: a key that may do all but remove is a good key.
        boolean mayNotRemove =
                when.step() == Step.REMOVE && word.filter(TOO_NARROW::equals).isPresent();
        return mayNotRemove ? ServiceError.of(TOO_NARROW, PLAN_RESTRICTED) : error;
    }

    /** DL-32: the answer to a bare hash that is not cached. */
    static boolean isNotAdded(DebridFailure failure) {
        return failure.nativeCode().filter(NOT_ADDED::equals).isPresent();
    }

    /** DL-63: the key may not remove torrents. */
    static boolean isTooNarrow(DebridFailure failure) {
        return failure.nativeCode().filter(TOO_NARROW::equals).isPresent();
    }
}
