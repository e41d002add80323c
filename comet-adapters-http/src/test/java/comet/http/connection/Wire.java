package comet.http.connection;

import comet.http.body.Body;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A connection without a network, whose time moves by hand. In place of the framework there is the test. */
final class Wire implements AutoCloseable {

    /** What is done again and again must be due once at a time. */
    private static final Duration STEP = Duration.ofSeconds(1);

    private final EmbeddedChannel channel;
    private final SlowReader reader = new SlowReader();
    private final List<ReceivedRequest> requests = new ArrayList<>();
    private int readsAsked;

    Wire(UnfinishedBodies bodies, String peer) {
        this(
                new Intake(
                        bodies,
                        call -> call.peer().getHostString(),
                        new MemoryShortage(),
                        new RefusedByTheSystem(InstantSource.system()),
                        Runnable::run),
                peer);
    }

    Wire(Intake intake, String peer) {
        channel = new Connected(peer);
        channel.freezeTime();
        channel.pipeline()
                .addLast(reader)
                .addLast("codec", new HttpServerCodec())
                .addLast(new Framework());
        intake.install(channel, "codec");
    }

    /** Knows who is at its other end. */
    private static final class Connected extends EmbeddedChannel {
        private final InetSocketAddress peer;

        Connected(String peer) {
            this.peer = InetSocketAddress.createUnresolved(peer, 4000);
        }

        @Override
        protected SocketAddress remoteAddress0() {
            return peer;
        }

        @Override
        protected SocketAddress localAddress0() {
            return InetSocketAddress.createUnresolved("server", 8000);
        }
    }

    private final class Framework extends ChannelDuplexHandler {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof ReceivedRequest request) {
                requests.add(request);
            } else {
                ReferenceCountUtil.release(message);
            }
        }
    }

    /** Takes what is written, or leaves it lying until told to take it. */
    private final class SlowReader extends ChannelDuplexHandler {
        private record Lying(ByteBuf bytes, ChannelPromise promise) {}

        private final Deque<Lying> lying = new ArrayDeque<>();
        private boolean asleep;

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (asleep) {
                lying.add(new Lying((ByteBuf) message, promise));
            } else {
                ChannelFuture unused = context.write(message, promise);
            }
        }

        @Override
        public void read(ChannelHandlerContext context) {
            readsAsked++;
            context.read();
        }
    }

    /** The client sends this. */
    Wire send(String octets) {
        channel.writeInbound(Unpooled.copiedBuffer(octets, StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Time goes by. */
    Wire pass(Duration time) {
        for (Duration left = time; left.isPositive(); left = left.minus(STEP)) {
            Duration step = left.compareTo(STEP) < 0 ? left : STEP;
            channel.advanceTimeBy(step.toNanos(), TimeUnit.NANOSECONDS);
            channel.runScheduledPendingTasks();
            channel.runPendingTasks();
        }
        return this;
    }

    /** The requests that came through. */
    List<ReceivedRequest> requests() {
        return requests;
    }

    /** The last request that came through. */
    ReceivedRequest request() {
        return requests.get(requests.size() - 1);
    }

    /** The status of the refusal that came through last; 0 for a request that was let in. */
    int refusal() {
        return request().refusal().map(Refusal::status).orElse(0);
    }

    /** Gives the last request an answer without a body. */
    Wire answer() {
        FullHttpResponse answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
        ChannelFuture unused = channel.pipeline().lastContext().writeAndFlush(answer);
        channel.runPendingTasks();
        return this;
    }

    /** Gives the last request a streamed answer. */
    Wire answer(Body.Stream body) {
        request().exchange().carry(body);
        return answer();
    }

    /** From now on the client takes nothing. */
    void fallAsleep() {
        reader.asleep = true;
    }

    /** The client takes one of the pieces that lie there. */
    void takeOne() {
        SlowReader.Lying next = reader.lying.remove();
        next.bytes().release();
        next.promise().setSuccess();
        channel.runPendingTasks();
    }

    /** How many times bytes were asked for. */
    int readsAsked() {
        return readsAsked;
    }

    /** The framework wants to hear more. */
    void readMore() {
        channel.pipeline().lastContext().read();
    }

    /** Something goes wrong on the connection. */
    void fail(Throwable how) {
        channel.pipeline().fireExceptionCaught(how);
    }

    /** The framework closes. */
    void closeAfterAnswer() {
        ChannelFuture unused = channel.close();
        channel.runPendingTasks();
    }

    /** The client leaves. */
    void leave() {
        channel.unsafe().close(channel.voidPromise());
        channel.runPendingTasks();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /** What the client was sent. */
    String sent() {
        StringBuilder sent = new StringBuilder();
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            sent.append(bytes.toString(StandardCharsets.ISO_8859_1));
            bytes.release();
        }
        return sent.toString();
    }

    /** The headers of the last request, as the framework sees them. */
    List<Map.Entry<String, String>> frameworkHeaders() {
        return request().headers().entries();
    }

    @Override
    public void close() {
        channel.finishAndReleaseAll();
    }
}
