package comet.http.connection;

import comet.http.message.Call;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Optional;

/**
 * A complete request as the framework may see it: its target is {@code /}, and it has no body. What really came is kept
 * beside it.
 */
public final class ReceivedRequest extends DefaultHttpRequest {

    private final Call call;
    private final Optional<Refusal> refusal;
    private final Exchange exchange;

    ReceivedRequest(HttpRequest original, Call call, Optional<Refusal> refusal, Exchange exchange) {
        super(version(original), original.method(), "/", original.headers());
        this.call = call;
        this.refusal = refusal;
        this.exchange = exchange;
        // The body has been read, and none of these is spoken here; the framework would act on them unasked.
        headers()
                .remove(HttpHeaderNames.CONTENT_LENGTH)
                .remove(HttpHeaderNames.TRANSFER_ENCODING)
                .remove(HttpHeaderNames.EXPECT)
                .remove(HttpHeaderNames.UPGRADE);
    }

    private static HttpVersion version(HttpRequest request) {
        return request.protocolVersion().equals(HttpVersion.HTTP_1_0) ? HttpVersion.HTTP_1_0 : HttpVersion.HTTP_1_1;
    }

    /** The request, with its body. */
    public Call call() {
        return call;
    }

    /** Why the request is refused, if it is. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /** What ends with the last byte of the answer. */
    public Exchange exchange() {
        return exchange;
    }
}
