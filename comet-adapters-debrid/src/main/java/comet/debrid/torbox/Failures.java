package comet.debrid.torbox;

import static comet.core.debrid.FailureKind.UNKNOWN;

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

/** How TorBox says what went wrong (TB-02); what its words mean is in its {@link Vocabulary}. */
final class Failures {

    private static final Vocabulary WORDS = Vocabulary.of(ServiceId.TORBOX);

    /** No word says that something may not be served, only this status does (TB-64). */
    private static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;

    /** In a list, that it is empty (TB-24). */
    private static final String NOTHING_FOUND = "ITEM_NOT_FOUND";

    /** A word for several things, which the text tells apart. */
    private static final String DIFFERS = "DIFF_ISSUE";

    private Failures() {}

    /** What an answer at that step says. To an add, that the torrent is there already is {@code NOT_READY} (TB-36). */
    static ErrorReader at(Step step) {
        return answer -> answer.find(ErrorJson.class)
                .filter(ErrorJson::isFailure)
                .filter(json -> step != Step.LIST || !saysNothingFound(json))
                .map(json -> judged(json, new Occasion(step, answer.status())));
    }

    /** Whether the answer says that there is nothing, be it as a failure or not. */
    static boolean isNothingFound(Answer answer) {
        return answer.find(ErrorJson.class).filter(Failures::saysNothingFound).isPresent();
    }

    private static boolean saysNothingFound(ErrorJson json) {
        return word(json).filter(NOTHING_FOUND::equals).isPresent();
    }

    private static ServiceError judged(ErrorJson json, Occasion occasion) {
        Optional<String> word = word(json);
        // Beside a word that says enough, the text is not asked (section 5.2).
        Optional<String> sentence =
                word.filter(written -> !written.equals(DIFFERS)).isPresent() ? Optional.empty() : json.text();
        Optional<FailureKind> kind = WORDS.kind(word, sentence, occasion);
        boolean status = word.isEmpty() || occasion.status() == UNAVAILABLE_FOR_LEGAL_REASONS;
        return new ServiceError(word, kind.isPresent() || status ? kind : Optional.of(UNKNOWN), Optional.empty());
    }

    private static Optional<String> word(ErrorJson json) {
        return WORDS.code(json.word(), OptionalInt.empty());
    }
}
