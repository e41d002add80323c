package comet.debrid.offcloud;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.debrid.call.Answer;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceError;
import comet.debrid.call.Written;
import comet.debrid.words.Occasion;
import comet.debrid.words.Step;
import comet.debrid.words.Vocabulary;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How Offcloud says that something failed (OC-03, section 5.3). What its words mean is in its vocabulary. */
final class Failures {

    private static final Vocabulary WORDS = Vocabulary.of(ServiceId.OFFCLOUD);

    private static final int FORBIDDEN = 403;

    /** Statuses that say enough, whatever the body is. */
    private static final Set<Integer> CLEAR = Set.of(401, 402, FORBIDDEN, 404, 451);

    private Failures() {}

    /** Reads the error of an answer to a call of that step. */
    static ErrorReader at(Step step) {
        return answer -> told(answer)
                .map(word -> error(word, new Occasion(step, answer.status())))
                .or(() -> byForm(answer));
    }

    private static Optional<String> told(Answer answer) {
        return answer.find(ErrorJson.class).flatMap(json -> sentence(json).or(() -> lacking(json)));
    }

    private static Optional<String> sentence(ErrorJson json) {
        return Optional.ofNullable(json.error())
                .filter(JsonNode::isTextual)
                .flatMap(text -> Written.text(text.textValue()));
    }

    /** Section 5.2. */
    private static Optional<String> lacking(ErrorJson json) {
        return Written.text(json.notAvailable()).map(what -> "not_available_" + what);
    }

    private static ServiceError error(String text, Occasion occasion) {
        Optional<String> said = Optional.of(text);
        Optional<FailureKind> kind = WORDS.kind(said, Optional.empty(), occasion)
                .or(() -> occasion.status() == FORBIDDEN ? Optional.of(INVALID_CREDENTIALS) : Optional.empty());
        return new ServiceError(WORDS.code(said, OptionalInt.empty()), kind, Optional.empty());
    }

    /** Section 5.3: without a word, 403 is a bad key, and a bare text where something is asked for is no answer. */
    private static Optional<ServiceError> byForm(Answer answer) {
        if (answer.status() == FORBIDDEN) {
            return Optional.of(without(INVALID_CREDENTIALS));
        }
        boolean refused = answer.status() / 100 == 4 && !CLEAR.contains(answer.status());
        return refused
                        && answer.find(JsonNode.class)
                                .filter(JsonNode::isTextual)
                                .isPresent()
                ? Optional.of(without(PROTOCOL_ERROR))
                : Optional.empty();
    }

    private static ServiceError without(FailureKind kind) {
        return new ServiceError(Optional.empty(), Optional.of(kind), Optional.empty());
    }
}
