package comet.http.connection;

import comet.http.body.BodySink;
import comet.http.body.BodySource;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends a streamed body: demands of the source what the connection has room for, and no more. A byte is in this process
 * from the source's handing it over until the operating system takes it; of those there are at most {@link #WINDOW}.
 *
 * <p>The source may call from any thread; everything else happens on the connection's own.
 */
final class AnswerStream implements BodySink {

    /** Enough that reading and sending overlap; two of the largest reads. */
    static final int WINDOW = 262_144;

    private final ChannelHandlerContext context;
    private final OptionalLong length;
    private final BodySource source;
    private final ChannelPromise last;
    private final AtomicInteger onTheWay = new AtomicInteger();
    private long credit;
    private long received;
    private long sent;
    private long steps;
    private boolean over;

    /** @param last is fulfilled when the last byte is out */
    AnswerStream(ChannelHandlerContext context, OptionalLong length, BodySource source, ChannelPromise last) {
        this.context = context;
        this.length = length;
        this.source = source;
        this.last = last;
    }

    /** Sends the header and begins. */
    void start(HttpResponse head) {
        context.write(head).addListener(this::headWritten);
        source.open(this);
        credit = WINDOW;
        source.demand(WINDOW);
        context.flush();
    }

    private void headWritten(Future<? super Void> written) {
        if (written.isSuccess()) {
            steps++;
        } else {
            broken(written.cause());
        }
    }

    /** How many pieces of the answer the operating system has taken. */
    long steps() {
        return steps;
    }

    /** Whether there are bytes that it has not taken. */
    boolean owes() {
        return received > sent || over;
    }

    @Override
    public void add(ByteBuffer bytes, Runnable taken) {
        inOrder(() -> write(bytes, taken), taken);
    }

    @Override
    public void end() {
        inOrder(this::finish, () -> {});
    }

    @Override
    public void fail() {
        inOrder(this::broken, () -> {});
    }

    /** What comes from other threads must not be overtaken by what comes from the connection's own. */
    private void inOrder(Runnable action, Runnable otherwise) {
        if (context.executor().inEventLoop() && onTheWay.get() == 0) {
            action.run();
            return;
        }
        onTheWay.incrementAndGet();
        try {
            context.executor().execute(() -> {
                onTheWay.decrementAndGet();
                action.run();
            });
        } catch (RejectedExecutionException goingDown) {
            otherwise.run();
        }
    }

    private void write(ByteBuffer bytes, Runnable taken) {
        int size = bytes.remaining();
        if (over || !context.channel().isActive()) {
            taken.run();
            return;
        }
        received += size;
        if (size > credit || (length.isPresent() && received > length.getAsLong())) {
            taken.run();
            broken();
            return;
        }
        credit -= size;
        ChannelFuture unused = context.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes)))
                .addListener(written -> written((ChannelFuture) written, size, taken));
    }

    private void written(ChannelFuture written, int size, Runnable taken) {
        taken.run();
        if (!written.isSuccess()) {
            broken(written.cause());
            return;
        }
        steps++;
        sent += size;
        if (!over) {
            credit += size;
            source.demand(size);
        }
    }

    private void finish() {
        if (over) {
            return;
        }
        if (length.isPresent() && received < length.getAsLong()) {
            broken();
            return;
        }
        over = true;
        ChannelFuture unused = context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT, last);
    }

    private void broken(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            context.pipeline().fireExceptionCaught(cause);
        }
        broken();
    }

    /** Only the end of the connection tells a client that a body is not whole. */
    private void broken() {
        over = true;
        ChannelFuture unused = context.close();
    }
}
