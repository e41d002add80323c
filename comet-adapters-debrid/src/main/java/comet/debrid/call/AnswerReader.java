package comet.debrid.call;

import comet.core.port.DebridException;

/**
 * Takes out of an answer what was asked for.
 *
 * @param <T> what that is
 */
@FunctionalInterface
public interface AnswerReader<T> {

    /**
     * Reads an answer that is no refusal.
     *
     * @throws DebridException if what was asked for is not in it: {@code PROTOCOL_ERROR}, or the kind that the service
     *     expresses in this way
     */
    T read(Answer answer) throws DebridException;
}
