package comet.debrid.call;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.DebridFailure;
import comet.core.port.DebridException;
import java.util.Optional;
import okhttp3.Headers;

/**
 * What a service answered, read to its end. Immutable. Its text form shows neither headers nor body.
 *
 * <p>JSON is read into wire records: unknown properties are ignored, numbers may be written as strings and strings as
 * numbers, and {@code null}, absent and {@code ""} are one for what is not a string (DBE-07). A list is read into an
 * array, {@code TorrentJson[].class}.
 */
public final class Answer {

    private final int status;
    private final Headers headers;
    private final byte[] body;

    Answer(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether it has no body. */
    public boolean isEmpty() {
        return body.length == 0;
    }

    /** The last value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * Reads the body.
     *
     * @throws DebridException {@code PROTOCOL_ERROR} if it is not JSON of that form, or {@code null} (DBE-04)
     */
    public <T> T read(Class<T> type) throws DebridException {
        return find(type).orElseThrow(() -> new DebridException(DebridFailure.of(PROTOCOL_ERROR)));
    }

    /** Reads the body if it is JSON of that form. */
    public <T> Optional<T> find(Class<T> type) {
        return WireJson.read(body, type);
    }

    @Override
    public String toString() {
        return "HTTP " + status + " with " + body.length + " bytes";
    }
}
