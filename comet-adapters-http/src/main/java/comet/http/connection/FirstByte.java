package comet.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Stands before the HTTP decoder and tells when bytes come that are no request yet. One instance a connection. */
final class FirstByte extends ChannelInboundHandlerAdapter {

    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Runnable arrived;
    private @Nullable ChannelHandlerContext context;

    /** @param arrived bytes came; called before the decoder sees them */
    FirstByte(Runnable arrived) {
        this.arrived = arrived;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        if (message instanceof ByteBuf bytes && bytes.isReadable()) {
            arrived.run();
        }
        from.fireChannelRead(message);
    }

    /** Asks the client for the body. Past the encoder, which would take it for the answer to the request. */
    void sendContinue() {
        if (context != null) {
            ChannelFuture unused = context.writeAndFlush(Unpooled.wrappedBuffer(CONTINUE), context.voidPromise());
        }
    }
}
