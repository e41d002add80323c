package comet.debrid.call;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.DebridFailure;
import comet.core.port.DebridException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a service answered, read to its end. Immutable. Its text form shows neither headers nor body.
 *
 * <p>JSON is read into wire records: unknown properties are ignored, numbers may be written as strings and strings as
 * numbers, and {@code null}, absent and {@code ""} are one for what is not a string (DBE-07). A list is read into an
 * array, {@code TorrentJson[].class}.
 */
public final class Answer {

    private final comet.outside.Answer answer;

    Answer(comet.outside.Answer answer) {
        this.answer = answer;
    }

    /** The HTTP status. */
    public int status() {
        return answer.status();
    }

    /** Whether it has no body. */
    public boolean isEmpty() {
        return answer.length() == 0;
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

    /** How long the service asks to wait, in seconds or as a date (DBT-05). */
    Optional<Duration> retryAfter(Instant now) {
        return answer.retryAfter(now);
    }

    /** Reads the body if it is JSON of that form. */
    public <T> Optional<T> find(Class<T> type) {
        return WireJson.read(answer.bytes(), type);
    }

    @Override
    public String toString() {
        return answer.toString();
    }
}
