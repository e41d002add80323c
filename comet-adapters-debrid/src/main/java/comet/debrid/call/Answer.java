package comet.debrid.call;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.DebridFailure;
import comet.core.port.DebridException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a service answered, read to its end. Immutable. Its text form shows neither headers nor body.
 *
 * <p>JSON is read into wire records: unknown properties are ignored, numbers may be written as strings and strings as
 * numbers, and {@code null}, absent and {@code ""} are one for what is not a string (DBE-07). A list inside a record is
 * without nulls; one that is the whole answer is read into an array, {@code TorrentJson[].class}.
 */
public final class Answer {

    /** Bytes of the longest body that is compared with a text. */
    private static final int MAX_TEXT = 1_000;

    private final comet.outside.Answer answer;
    private final int begin;

    Answer(comet.outside.Answer answer) {
        this(answer, 0);
    }

    private Answer(comet.outside.Answer answer, int begin) {
        this.answer = answer;
        this.begin = begin;
    }

    /** The HTTP status. */
    public int status() {
        return answer.status();
    }

    /** Whether it has no body. */
    public boolean isEmpty() {
        return answer.length() == begin;
    }

    /** The last value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return answer.header(name);
    }

    /**
     * Reads the body.
     *
     * @throws DebridException {@code PROTOCOL_ERROR} if it is not JSON of that form, or {@code null} (DBE-04)
     */
    public <T> T read(Class<T> type) throws DebridException {
        return find(type).orElseThrow(() -> new DebridException(DebridFailure.of(PROTOCOL_ERROR)));
    }

    /**
     * The same answer without what stands before its first brace, for a service that writes something in front of its
     * JSON; empty when nothing stands there, or there is no brace.
     */
    public Optional<Answer> fromFirstBrace() {
        byte[] bytes = answer.bytes();
        for (int i = begin; i < bytes.length; i++) {
            if (bytes[i] == '{') {
                return i == begin ? Optional.empty() : Optional.of(new Answer(answer, i));
            }
        }
        return Optional.empty();
    }

    /** Whether the body is that text and nothing else but white space around it. */
    public boolean isText(String expected) {
        return answer.length() - begin <= MAX_TEXT
                && new String(answer.bytes(), begin, answer.length() - begin, StandardCharsets.UTF_8)
                        .strip()
                        .equals(expected);
    }

    /** How long the service asks to wait, in seconds or as a date (DBT-05). */
    Optional<Duration> retryAfter(Instant now) {
        return answer.retryAfter(now);
    }

    /** Reads the body if it is JSON of that form. */
    public <T> Optional<T> find(Class<T> type) {
        return WireJson.read(answer.bytes(), begin, type);
    }

    @Override
    public String toString() {
        return answer.toString();
    }
}
