package comet.debrid.alldebrid;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.DebridFailure;
import comet.core.port.DebridException;
import comet.debrid.call.Answer;
import java.util.Optional;

/** Opens what is around every answer. */
final class Envelope {

    private static final String SUCCESS = "success";

    private Envelope() {}

    /**
     * What was asked for.
     *
     * @throws DebridException {@code PROTOCOL_ERROR} if the answer does not say that it is a success, or holds nothing
     */
    static <D, E extends EnvelopeJson<D>> D open(Answer answer, Class<E> type) throws DebridException {
        return in(answer, type)
                .filter(envelope -> SUCCESS.equals(envelope.status()))
                .flatMap(envelope -> Optional.ofNullable(envelope.data()))
                .orElseThrow(() -> new DebridException(DebridFailure.of(PROTOCOL_ERROR)));
    }

    /** AD-03: a word may stand in front of the JSON. */
    static <T> Optional<T> in(Answer answer, Class<T> type) {
        return answer.fromFirstBrace().orElse(answer).find(type);
    }
}
