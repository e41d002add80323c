package comet.http.presentation;

/** What a client that asked for streams is sent: notices, then what can be played. Immutable. */
public sealed interface AnswerList permits StreamList, SourceList {

    /** Whether something can be played: an answer of notices alone is kept by nobody for long (HTTP-111). */
    default boolean hasStreams() {
        return streams() > 0;
    }

    /** How many entries can be played. */
    int streams();

    /** The body of the answer. */
    byte[] json();
}
