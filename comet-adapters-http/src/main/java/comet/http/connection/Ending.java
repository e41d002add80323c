package comet.http.connection;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * How a connection ends: after the answer that is under way, and without hanging up on a client that is still sending.
 * Whoever closes while bytes come in takes the answer back from a client that has not read it yet. Used by the
 * connection's own thread.
 */
final class Ending {

    /** A client that goes on sending longer than this does not read. */
    private static final int HEARD = 1 << 20;

    private final Patience patience;
    private boolean afterAnswer;
    private boolean deaf;
    private boolean complete;
    private boolean lingering;
    private int heard;

    Ending(Patience patience) {
        this.patience = patience;
    }

    /** The answer that is under way is the last. */
    void endAfterAnswer() {
        afterAnswer = true;
    }

    boolean isAfterAnswer() {
        return afterAnswer;
    }

    /** Whatever comes from now on is thrown away. */
    void goDeaf(boolean nothingFollows) {
        deaf = true;
        complete = nothingFollows;
    }

    boolean isDeaf() {
        return deaf;
    }

    /** Throws away what comes. */
    void hear(ChannelHandlerContext context, Object message) {
        complete |= message instanceof LastHttpContent;
        heard += message instanceof HttpContent content ? content.content().readableBytes() : 0;
        ReferenceCountUtil.release(message);
        if (heard > HEARD || (lingering && complete)) {
            ChannelFuture unused = context.close();
        }
    }

    /** Closes now, or as soon as the client has had its chance to read the answer. */
    void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (deaf && !complete && context.channel() instanceof DuplexChannel channel && channel.isActive()) {
            lingering = true;
            ChannelFuture unused = channel.shutdownOutput();
            channel.config().setAutoRead(true);
            channel.closeFuture().addListener(closed -> promise.trySuccess());
            patience.linger(() -> {
                ChannelFuture unusedToo = context.close();
            });
        } else {
            ChannelFuture unused = context.close(promise);
        }
    }
}
