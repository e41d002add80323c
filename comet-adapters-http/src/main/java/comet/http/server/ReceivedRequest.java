package comet.http.server;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Optional;

/** A request as the framework may see it: its target is {@code /}; the real one is kept beside it. */
final class ReceivedRequest extends DefaultHttpRequest {

    private final String rawTarget;
    private final Optional<Refusal> refusal;

    ReceivedRequest(HttpRequest original, HttpVersion version, Optional<Refusal> refusal) {
        super(version, original.method(), "/", original.headers());
        this.rawTarget = original.uri();
        this.refusal = refusal;
    }

    /** The target of the request line, any text. */
    String rawTarget() {
        return rawTarget;
    }

    /** Why the request is refused, if it is. */
    Optional<Refusal> refusal() {
        return refusal;
    }
}
