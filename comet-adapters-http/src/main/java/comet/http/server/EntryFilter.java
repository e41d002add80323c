package comet.http.server;

import comet.http.message.Answer;
import comet.http.message.BodyRefusedException;
import comet.http.message.Call;
import comet.http.message.RequestBody;
import comet.http.message.RequestHeaders;
import comet.http.message.RequestTarget;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.buffer.Unpooled;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one entry for all requests: from the framework's types to ours and back. It comes before every filter of the
 * framework, so that those (its cross-origin filter runs even where it is not wanted) see neither request nor answer.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EntryFilter implements Ordered {

    /** A body that is not there by then will not come. */
    private static final long BODY_SECONDS = 10;

    private final ServerCore core;

    EntryFilter(ServerCore core) {
        this.core = core;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @PreMatching
    @RequestFilter
    CompletableFuture<HttpResponse<?>> answer(HttpRequest<?> request) {
        NettyHttpRequest<?> netty = (NettyHttpRequest<?>) request;
        ReceivedRequest received = (ReceivedRequest) netty.getNativeRequest();
        Call call = new Call(
                received.method().name(),
                RequestTarget.of(received.rawTarget()),
                RequestHeaders.of(received.headers().entries()),
                netty.getRemoteAddress(),
                netty.getServerAddress(),
                false,
                body(netty));
        CompletableFuture<HttpResponse<?>> response = new CompletableFuture<>();
        core.threads().execute(() -> {
            HttpResponse<?> answer = response(core.door().answer(call, received.refusal()), call);
            if (!core.closed().getAsBoolean()) {
                response.complete(answer);
            }
        });
        return response;
    }

    private static RequestBody body(NettyHttpRequest<?> netty) {
        return () -> {
            try (CloseableAvailableByteBody body = netty.byteBody().buffer().get(BODY_SECONDS, TimeUnit.SECONDS)) {
                return body.toByteArray();
            } catch (TimeoutException e) {
                throw new BodyRefusedException(408);
            } catch (ExecutionException e) {
                throw new BodyRefusedException(e.getCause() instanceof ContentLengthExceededException ? 413 : 400);
            }
        };
    }

    private static HttpResponse<?> response(Answer answer, Call call) {
        MutableHttpResponse<Object> response = HttpResponse.status(HttpStatus.valueOf(answer.status()));
        for (Map.Entry<String, String> header : answer.headers()) {
            response.getHeaders().add(header.getKey(), header.getValue());
        }
        if (call.isHead()) {
            if (answer.bodyKnown()) {
                response.getHeaders().set("Content-Length", Integer.toString(answer.length()));
            }
        } else if (answer.length() > 0) {
            response.body(Unpooled.wrappedBuffer(answer.body()));
        }
        return response;
    }
}
