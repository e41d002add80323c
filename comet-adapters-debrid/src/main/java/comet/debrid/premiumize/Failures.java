package comet.debrid.premiumize;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;

import comet.core.debrid.ServiceId;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceError;
import comet.debrid.words.Occasion;
import comet.debrid.words.Step;
import comet.debrid.words.Vocabulary;
import java.util.Optional;
import java.util.OptionalInt;

/** How Premiumize says that something failed (PM-03, PM-04). What its words mean is in its vocabulary. */
final class Failures {

    private static final Vocabulary WORDS = Vocabulary.of(ServiceId.PREMIUMIZE);

    private static final int FORBIDDEN = 403;

    private Failures() {}

    /** Reads the error of an answer to a call of that step. */
    static ErrorReader at(Step step) {
        return answer -> {
            Optional<ServiceError> told = answer.find(StatusJson.class)
                    .filter(json -> StatusJson.ERROR.equals(json.status()))
                    .map(json -> error(json, new Occasion(step, answer.status())));
            return answer.status() == FORBIDDEN ? Optional.of(refusedKey(told)) : told;
        };
    }

    private static ServiceError error(StatusJson json, Occasion occasion) {
        Optional<String> code = Optional.ofNullable(json.code());
        Optional<String> sentence = Optional.ofNullable(json.message());
        return new ServiceError(
                WORDS.code(code, OptionalInt.empty()), WORDS.kind(code, sentence, occasion), Optional.empty());
    }

    /** HTTP 403 without a word that says more means what 401 means. */
    private static ServiceError refusedKey(Optional<ServiceError> told) {
        return told.filter(error -> error.kind().isPresent())
                .orElseGet(() -> new ServiceError(
                        told.flatMap(ServiceError::word), Optional.of(INVALID_CREDENTIALS), Optional.empty()));
    }
}
