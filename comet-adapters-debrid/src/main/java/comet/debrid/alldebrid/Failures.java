package comet.debrid.alldebrid;

import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;

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
import java.util.concurrent.atomic.LongAdder;

/** How AllDebrid says that a call failed (AD-03 to AD-05, AD-21). Thread-safe. */
final class Failures {

    private static final Vocabulary WORDS = Vocabulary.of(ServiceId.ALLDEBRID);

    /** AD-05: calls of one account in a minute after which a bare 503 means that these were too many. */
    private static final int MANY_CALLS = 300;

    private static final int UNAVAILABLE = 503;
    private static final Duration EMPTY_PASSES_IN = Duration.ofMillis(500); // AD-03

    private final LongAdder textInFront = new LongAdder();

    /** How many answers had text in front of their JSON (AD-03). */
    long withTextInFront() {
        return textInFront.sum();
    }

    /**
     * Reads the answer to one call.
     *
     * @param step what the call does
     * @param lately how many calls the account made in the last minute, this one among them
     */
    ErrorReader of(Step step, int lately) {
        return answer -> {
            if (answer.fromFirstBrace().isPresent()) {
                textInFront.increment();
            }
            return failure(answer, step).or(() -> wordless(answer, lately));
        };
    }

    private static Optional<ServiceError> failure(Answer answer, Step step) {
        Occasion when = new Occasion(step, answer.status());
        Optional<RefusalJson> refusal = Envelope.in(answer, RefusalJson.class)
                .filter(json -> "error".equals(json.status()) || json.error() != null);
        if (refusal.isPresent()) {
            return Optional.of(error(refusal.map(RefusalJson::error).map(ErrorJson::code), when));
        }
        return step == Step.LIST
                ? Optional.empty() // one bad element is no failure of the list
                : Envelope.in(answer, ElementsJson.class)
                        .flatMap(ElementsJson::error)
                        .map(error -> error(Optional.ofNullable(error.code()), when));
    }

    private static ServiceError error(Optional<String> code, Occasion when) {
        return new ServiceError(
                WORDS.code(code, OptionalInt.empty()), WORDS.kind(code, Optional.empty(), when), Optional.empty());
    }

    private static Optional<ServiceError> wordless(Answer answer, int lately) {
        if (answer.isEmpty() && answer.status() / 100 == 2) {
            return Optional.of(ServiceError.passing(SERVER_ERROR, EMPTY_PASSES_IN));
        }
        return answer.status() == UNAVAILABLE && lately >= MANY_CALLS
                ? Optional.of(new ServiceError(Optional.empty(), Optional.of(RATE_LIMITED), Optional.empty()))
                : Optional.empty();
    }
}
