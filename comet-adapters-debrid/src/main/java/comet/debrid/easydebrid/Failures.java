package comet.debrid.easydebrid;

import static comet.core.debrid.FailureKind.NOT_READY;

import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.debrid.call.Answer;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceError;
import comet.debrid.words.Occasion;
import comet.debrid.words.Step;
import comet.debrid.words.Vocabulary;
import java.util.Optional;
import java.util.OptionalInt;

/** How EasyDebrid's answers carry what went wrong: a sentence, and sometimes a word beside it (ED-02). */
final class Failures {

    private static final Vocabulary WORDS = Vocabulary.of(ServiceId.EASYDEBRID);

    private Failures() {}

    /** Reads the failure of what was asked for in that step. */
    static ErrorReader at(Step step) {
        return answer -> read(answer, step);
    }

    private static Optional<ServiceError> read(Answer answer, Step step) {
        return answer.find(ErrorJson.class)
                .flatMap(json -> json.sentence()
                        .map(sentence -> error(sentence, json.word(), new Occasion(step, answer.status()))));
    }

    private static ServiceError error(String sentence, Optional<String> word, Occasion occasion) {
        Optional<FailureKind> kind = WORDS.kind(Optional.empty(), Optional.of(sentence), occasion);
        // ED-24: not to be cached is an answer, and not the service's complaint about a link.
        Optional<String> code = kind.filter(NOT_READY::equals).isPresent() ? Optional.empty() : code(sentence, word);
        return new ServiceError(code, kind, Optional.empty());
    }

    /** A sentence that is as good as a code, else the word. A word in the place of the sentence could be anything. */
    private static Optional<String> code(String sentence, Optional<String> word) {
        return WORDS.code(Optional.of(sentence), OptionalInt.empty())
                .filter(spoken -> spoken.contains(" "))
                .or(() -> WORDS.code(word, OptionalInt.empty()));
    }
}
