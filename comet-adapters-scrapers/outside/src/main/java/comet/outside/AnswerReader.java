package comet.outside;

import comet.core.port.SourceException;

/** Makes something of an answer. */
@FunctionalInterface
public interface AnswerReader<T> {

    /** @throws SourceException {@code UNREADABLE} if it makes no sense */
    T read(Answer answer) throws SourceException;

    /** Reads JSON into a wire record, leniently: see {@link Answer#json}. */
    static <T> AnswerReader<T> json(Class<T> type) {
        return answer -> answer.json(type);
    }
}
