package comet.debrid.debridlink;

import comet.core.port.DebridException;
import comet.debrid.call.Answer;

/** Opens what is around every answer. */
final class Envelope {

    private Envelope() {}

    /**
     * The answer, of which it is certain that it holds what was asked for.
     *
     * @throws DebridException {@code PROTOCOL_ERROR} if it does not say that it is a success, or holds nothing (DL-61)
     */
    static <E extends EnvelopeJson<?>> E opened(Answer answer, Class<E> type) throws DebridException {
        return answer.find(type)
                .filter(envelope -> Boolean.TRUE.equals(envelope.success()) && envelope.value() != null)
                .orElseThrow(Mapping::unreadable);
    }
}
