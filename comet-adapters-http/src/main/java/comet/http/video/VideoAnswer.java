package comet.http.video;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A complete answer. Immutable.
 *
 * @param status 200, 206, 416, or 500 where there is no video at all
 * @param headers in the order in which they are to be written; {@code Content-Length} is that of {@code GET}
 * @param body what follows the headers; empty for {@code HEAD} and where there is nothing to say
 */
public record VideoAnswer(int status, Map<String, String> headers, Optional<ByteBuffer> body) {

    public VideoAnswer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        body = body.map(ByteBuffer::asReadOnlyBuffer);
    }

    /** A read-only view from the first byte to the last, of one's own at each call. */
    @Override
    public Optional<ByteBuffer> body() {
        return body.map(ByteBuffer::duplicate);
    }
}
