package comet.http.server;

import comet.http.address.ServerAddress;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Stands between the HTTP decoder and the framework: takes the target out of each request, and turns what could not be
 * decoded into a request that is refused in the ordinary way. One instance a connection.
 */
final class RequestIntake extends ChannelInboundHandlerAdapter {

    /** Longer targets answer 414; HTTP-024 asks for at least this many octets. */
    static final int MAX_TARGET = 32_768;

    private boolean refused;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request) {
            Optional<Refusal> refusal = refusal(request);
            context.fireChannelRead(new ReceivedRequest(request, version(request), refusal));
            if (refusal.isPresent()) {
                refused = true;
                // A refused request has no body: whatever follows is thrown away, and the connection ends.
                request.headers()
                        .remove(HttpHeaderNames.CONTENT_LENGTH)
                        .remove(HttpHeaderNames.TRANSFER_ENCODING)
                        .remove(HttpHeaderNames.EXPECT);
                ReferenceCountUtil.release(request);
                context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
            }
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            refused = true;
            ReferenceCountUtil.release(message);
            // Whoever reads the body learns that it broke off. The framework does not log a broken connection.
            context.fireExceptionCaught(new IOException("connection broken by a malformed chunk"));
        } else {
            context.fireChannelRead(message);
        }
    }

    private static HttpVersion version(HttpRequest request) {
        return request.protocolVersion().equals(HttpVersion.HTTP_1_0) ? HttpVersion.HTTP_1_0 : HttpVersion.HTTP_1_1;
    }

    private static Optional<Refusal> refusal(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(
                    switch (request.decoderResult().cause()) {
                        case TooLongHttpLineException tooLong -> Refusal.TARGET_TOO_LONG;
                        case TooLongHttpHeaderException tooLarge -> Refusal.HEADERS_TOO_LARGE;
                        case null, default -> Refusal.BAD_REQUEST;
                    });
        }
        if (request.protocolVersion().majorVersion() != 1) {
            return Optional.of(Refusal.VERSION_NOT_SUPPORTED);
        }
        if (request.uri().length() > MAX_TARGET) {
            return Optional.of(Refusal.TARGET_TOO_LONG);
        }
        // Neither is spoken here, and the framework would act on it before anybody is asked.
        request.headers().remove(HttpHeaderNames.UPGRADE);
        return hasUsableHost(request) && hasKnownEnd(request) ? Optional.empty() : Optional.of(Refusal.BAD_REQUEST);
    }

    /**
     * RFC 9112, section 6.1: where a body ends is only known of one coding. Anything else, if it were let through, would
     * be read as a further request here and as a body by the proxy in front.
     */
    private static boolean hasKnownEnd(HttpRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.isEmpty()
                || (codings.size() == 1
                        && codings.get(0).strip().equalsIgnoreCase("chunked")
                        && !request.protocolVersion().equals(HttpVersion.HTTP_1_0));
    }

    /** RFC 9112, section 3.2: exactly one that can be a host; only HTTP/1.0 may leave it out. */
    private static boolean hasUsableHost(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return hosts.isEmpty()
                ? request.protocolVersion().equals(HttpVersion.HTTP_1_0)
                : hosts.size() == 1 && ServerAddress.isHost(hosts.get(0).strip());
    }
}
