package comet.http.connection;

import comet.http.address.ServerAddress;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a request, as far as its header tells. Pure functions. */
final class RequestChecks {

    /** Methods whose requests have bodies that mean nothing (RFC 9110, section 9.3): nobody waits for those. */
    private static final Set<HttpMethod> WITHOUT_BODY =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private RequestChecks() {}

    /** Why a request is refused before anything of its body is read. */
    static Optional<Refusal> refusal(HttpRequest request) {
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
        if (request.uri().length() > Intake.MAX_TARGET) {
            return Optional.of(Refusal.TARGET_TOO_LONG);
        }
        if (!hasUsableHost(request) || !hasKnownEnd(request)) {
            return Optional.of(Refusal.BAD_REQUEST);
        }
        return announced(request) > Intake.MAX_BODY ? Optional.of(Refusal.BODY_TOO_LARGE) : Optional.empty();
    }

    /** Whether the request is complete only with a body. */
    static boolean isAwaited(HttpRequest request) {
        return !WITHOUT_BODY.contains(request.method())
                && (announced(request) > 0 || HttpUtil.isTransferEncodingChunked(request));
    }

    /** Whether more may follow that belongs to a refused request. */
    static boolean hasMore(HttpRequest request) {
        return request.decoderResult().isFailure()
                || request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)
                || announced(request) > 0;
    }

    /** The decoder has refused what is no number. */
    private static long announced(HttpRequest request) {
        return HttpUtil.getContentLength(request, 0L);
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
