package comet.http.server;

import comet.http.body.Body;
import comet.http.body.BytesSource;
import comet.http.connection.Exchange;
import comet.http.connection.ReceivedRequest;
import comet.http.message.Answer;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.buffer.Unpooled;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one entry for all requests: from the framework's types to ours and back. It comes before every filter of the
 * framework, so that those (its cross-origin filter runs even where it is not wanted) see neither request nor answer.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EntryFilter implements Ordered {

    /** Larger bodies are sent a piece at a time, so that a slow reader holds a piece in memory and not all of it. */
    private static final int SENT_AT_ONCE = 131_072;

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
        ReceivedRequest received = (ReceivedRequest) ((NettyHttpRequest<?>) request).getNativeRequest();
        CompletableFuture<HttpResponse<?>> response = new CompletableFuture<>();
        try {
            core.threads().execute(() -> received.exchange().work(() -> answer(received, response)));
        } catch (RejectedExecutionException goingDown) {
            // The connection is about to be cut, and nobody can answer any more.
            return response;
        }
        return response;
    }

    private void answer(ReceivedRequest received, CompletableFuture<HttpResponse<?>> response) {
        try {
            Answer answer = core.door().answer(received.call(), received.refusal(), received.exchange());
            HttpResponse<?> sendable = sendable(answer, received);
            if (!core.closed().getAsBoolean()) {
                response.complete(sendable);
            }
        } catch (RuntimeException | Error e) {
            // Nothing makes the door throw. Should something, the client must not wait, nor its place stay taken.
            response.completeExceptionally(e);
            throw e;
        }
    }

    /** An answer that the framework does not take, for a header of it, is a fault of ours; the client hears so. */
    private HttpResponse<?> sendable(Answer answer, ReceivedRequest received) {
        try {
            MutableHttpResponse<Object> response = header(answer);
            return received.call().isHead()
                    ? withoutBody(response, answer.body())
                    : withBody(response, answer.body(), received.exchange());
        } catch (IllegalArgumentException e) {
            core.faults().report("a request whose answer cannot be sent", e);
            answer.body().discard();
            return sendable(Answer.error(500, "Internal Server Error"), received);
        }
    }

    private static MutableHttpResponse<Object> header(Answer answer) {
        MutableHttpResponse<Object> response = HttpResponse.status(HttpStatus.valueOf(answer.status()));
        for (Map.Entry<String, String> header : answer.headers()) {
            response.getHeaders().add(header.getKey(), header.getValue());
        }
        return response;
    }

    private static HttpResponse<?> withoutBody(MutableHttpResponse<Object> response, Body body) {
        body.length().ifPresent(length -> response.getHeaders().set("Content-Length", Long.toString(length)));
        body.discard();
        return response;
    }

    private static HttpResponse<?> withBody(MutableHttpResponse<Object> response, Body body, Exchange exchange) {
        return switch (body) {
            case Body.Nothing nothing -> response;
            case Body.Bytes bytes ->
                bytes.content().remaining() <= SENT_AT_ONCE
                        ? response.body(Unpooled.wrappedBuffer(bytes.content()))
                        : carried(
                                response, new Body.Stream(bytes.length(), new BytesSource(bytes.content())), exchange);
            case Body.Stream stream -> carried(response, stream, exchange);
        };
    }

    private static HttpResponse<?> carried(HttpResponse<?> response, Body.Stream stream, Exchange exchange) {
        exchange.carry(stream);
        return response;
    }
}
