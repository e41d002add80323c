package comet.http.connection;

import comet.http.body.Body;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Optional;

/** An answer on its way out: from the framework, with the streamed body put in its place. On the connection's thread. */
final class Answering {

    private final ChannelHandlerContext context;
    private final Exchange exchange;
    private final Runnable sent;
    private Optional<AnswerStream> stream = Optional.empty();
    private boolean begun;
    private boolean endsConnection;
    private Progress seen = new Progress(0, 0, 0);

    /** How far an answer has come. */
    private record Progress(long steps, long pending, long ofCurrent) {}

    /** @param sent runs when the whole answer is out, and the connection free for the next request */
    Answering(ChannelHandlerContext context, Exchange exchange, Runnable sent) {
        this.context = context;
        this.exchange = exchange;
        this.sent = sent;
    }

    /** Whether the client has heard anything yet. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether the end of the connection is the only way to show where the body ends. */
    boolean endsConnection() {
        return endsConnection;
    }

    /** The connection has gone. */
    void broken() {
        exchange.over(begun ? Exchange.End.CUT : Exchange.End.UNANSWERED);
    }

    /** Gives up on a client that does not read. */
    void hangUp() {
        ChannelFuture unused = context.close();
    }

    /** Writes what the framework writes. */
    void write(Object message, ChannelPromise promise) {
        begun = true;
        ChannelPromise out = promise.unvoid();
        if (message instanceof LastHttpContent) {
            out.addListener(written -> {
                if (written.isSuccess()) {
                    exchange.over(Exchange.End.SENT);
                    sent.run();
                } else {
                    exchange.over(Exchange.End.CUT);
                }
            });
        }
        if (message instanceof FullHttpResponse full && exchange.stream().isPresent()) {
            full.release();
            stream(full, exchange.stream().get(), out);
        } else {
            ChannelFuture unused = context.write(message, out);
        }
    }

    private void stream(FullHttpResponse full, Body.Stream body, ChannelPromise out) {
        HttpResponse head = new DefaultHttpResponse(full.protocolVersion(), full.status(), full.headers());
        head.headers().remove(HttpHeaderNames.CONTENT_LENGTH).remove(HttpHeaderNames.TRANSFER_ENCODING);
        if (body.length().isPresent()) {
            head.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length().getAsLong());
        } else if (head.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
            head.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        } else {
            head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            endsConnection = true;
        }
        AnswerStream streamed = new AnswerStream(context, body.length(), body.source(), out);
        stream = Optional.of(streamed);
        streamed.start(head);
    }

    /**
     * Whether the client has taken anything since the last look. Where nothing is there to be taken, because the source
     * is slow, that is not the client's fault.
     */
    boolean isAlive() {
        ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
        Progress now = new Progress(
                stream.map(AnswerStream::steps).orElse(0L),
                buffer == null ? 0 : buffer.totalPendingWriteBytes(),
                buffer == null ? 0 : buffer.currentProgress());
        boolean alive = !now.equals(seen) || !stream.map(AnswerStream::owes).orElse(begun);
        seen = now;
        return alive;
    }
}
