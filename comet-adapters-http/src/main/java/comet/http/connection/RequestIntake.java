package comet.http.connection;

import comet.http.message.Call;
import comet.http.message.RequestBody;
import comet.http.message.RequestHeaders;
import comet.http.message.RequestTarget;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests in: one at a time, complete, or refused in the ordinary way. Takes the target out of each, so that the
 * framework never sees it; reads the body, so that nobody behind has to wait for one; holds the next request back until
 * the answer is over; and ends what is going on when the client leaves. One instance a connection.
 */
final class RequestIntake extends ChannelDuplexHandler {

    /** No more than this is read ahead of the request that is being answered. */
    private static final int AHEAD = 64;

    private final Intake shared;
    private final Patience patience;
    private final FirstByte firstByte;
    private final Ending ending;
    private final Queue<Object> ahead = new ArrayDeque<>();
    private @Nullable Arrival arriving;
    private @Nullable Answering answering;
    private boolean readHeld;

    /** How many bytes of a body that nobody wants have come; negative when there is no such body. */
    private int unwanted = -1;

    RequestIntake(Channel channel, Intake shared) {
        this.shared = shared;
        this.patience = new Patience(channel);
        this.firstByte = new FirstByte(patience::bytesArrived);
        this.ending = new Ending(patience);
        patience.idle();
    }

    /** The handler that belongs before the decoder. */
    FirstByte firstByte() {
        return firstByte;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!context.channel().isActive()) {
            // What the decoder makes of half a request when the client leaves.
            ReferenceCountUtil.release(message);
        } else if (ahead.isEmpty() && isTurnOf(message)) {
            take(context, message);
        } else {
            ahead.add(message);
        }
    }

    /** While a request is being answered, nothing is taken but what is left of it. */
    private boolean isTurnOf(Object message) {
        return ending.isDeaf() || answering == null || isUnwanted(message);
    }

    private boolean isUnwanted(Object message) {
        return unwanted >= 0 && message instanceof HttpContent;
    }

    private void take(ChannelHandlerContext context, Object message) {
        if (ending.isDeaf()) {
            ending.hear(context, message);
        } else if (isUnwanted(message)) {
            skip((HttpContent) message);
        } else if (message instanceof HttpRequest request) {
            header(context, request);
        } else if (arriving != null && message instanceof HttpContent content) {
            body(context, arriving, content);
        } else {
            ReferenceCountUtil.release(message);
        }
    }

    private void header(ChannelHandlerContext context, HttpRequest request) {
        patience.headerComplete();
        InetSocketAddress peer = (InetSocketAddress) context.channel().remoteAddress();
        InetSocketAddress local = (InetSocketAddress) context.channel().localAddress();
        if (peer == null || local == null) {
            // Left while its request was on the way.
            ChannelFuture unused = context.close();
            return;
        }
        Call call = new Call(
                request.method().name(),
                RequestTarget.of(request.uri()),
                RequestHeaders.of(request.headers().entries()),
                peer,
                local,
                false,
                RequestBody.NONE);
        Optional<Refusal> refusal = RequestChecks.refusal(request);
        if (refusal.isPresent()) {
            refuse(context, request, call, refusal.get());
        } else if (RequestChecks.isAwaited(request)) {
            arriving = new Arrival(request, call, shared.bodies().begin());
            if (HttpUtil.is100ContinueExpected(request) && awaitRest(context, arriving)) {
                firstByte.sendContinue();
            }
        } else {
            unwanted = 0;
            begin(context, request, call, Optional.empty());
        }
    }

    private void body(ChannelHandlerContext context, Arrival arrival, HttpContent content) {
        try {
            Optional<Refusal> refusal = content.decoderResult().isFailure()
                    ? Optional.of(Refusal.BROKEN_BODY)
                    : arrival.add(content.content());
            if (refusal.isPresent()) {
                giveUp(context, arrival, refusal.get());
            } else if (content instanceof LastHttpContent) {
                arriving = null;
                arrival.held().complete();
                patience.bodyComplete();
                begin(context, arrival.request(), arrival.whole(), Optional.empty())
                        .whenOver(how -> arrival.held().release());
            }
        } finally {
            content.release();
        }
    }

    /** A body that came together with its header needed no place to wait in. */
    private boolean awaitRest(ChannelHandlerContext context, Arrival arrival) {
        if (!arrival.startsWaiting()) {
            return true;
        }
        Optional<Refusal> refusal = arrival.held().await(shared.limitAddress().apply(arrival.header()));
        if (refusal.isPresent()) {
            giveUp(context, arrival, refusal.get());
            return false;
        }
        patience.body(() -> {
            giveUp(context, arrival, Refusal.SLOW_BODY);
            context.fireChannelReadComplete();
        });
        return true;
    }

    private void giveUp(ChannelHandlerContext context, Arrival arrival, Refusal refusal) {
        arriving = null;
        arrival.held().release();
        patience.bodyComplete();
        refuse(context, arrival.request(), arrival.header(), refusal);
    }

    private void refuse(ChannelHandlerContext context, HttpRequest request, Call call, Refusal refusal) {
        ending.goDeaf(!RequestChecks.hasMore(request));
        begin(context, request, call, Optional.of(refusal));
    }

    private Exchange begin(ChannelHandlerContext context, HttpRequest request, Call call, Optional<Refusal> refusal) {
        Exchange exchange = new Exchange(shared.threads());
        Answering begun = new Answering(context, exchange, () -> answered(context));
        answering = begun;
        ReceivedRequest received = new ReceivedRequest(request, call, refusal, exchange);
        context.fireChannelRead(received);
        context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        if (!context.channel().isActive()) {
            begun.broken();
        }
        return exchange;
    }

    private void skip(HttpContent content) {
        try {
            unwanted += content.content().readableBytes();
            if (content instanceof LastHttpContent && content.decoderResult().isSuccess()) {
                unwanted = -1;
            } else if (content.decoderResult().isFailure() || unwanted > Intake.MAX_BODY) {
                ending.goDeaf(false);
                ending.endAfterAnswer();
            }
        } finally {
            content.release();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (arriving != null) {
            awaitRest(context, arriving);
        }
        context.fireChannelReadComplete();
    }

    /** The client must not fill our memory with requests while it waits for the answer to the first. */
    @Override
    public void read(ChannelHandlerContext context) {
        if (ahead.size() > AHEAD) {
            readHeld = true;
        } else {
            context.read();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (answering == null) {
            ChannelFuture unused = context.write(message, promise);
            return;
        }
        if (!answering.hasBegun()) {
            patience.reading(answering);
        }
        answering.write(message, promise);
    }

    private void answered(ChannelHandlerContext context) {
        boolean last = ending.isAfterAnswer() || (answering != null && answering.endsConnection());
        answering = null;
        patience.bodyComplete();
        if (last) {
            context.executor().execute(() -> {
                ChannelFuture unused = context.channel().close();
            });
        } else if (!ending.isDeaf()) {
            patience.idle();
            // Not from inside the framework's writing of the answer before.
            context.executor().execute(() -> next(context));
        }
    }

    private void next(ChannelHandlerContext context) {
        boolean any = false;
        while (!ahead.isEmpty() && isTurnOf(ahead.element())) {
            any = true;
            take(context, ahead.remove());
        }
        if (any) {
            channelReadComplete(context);
        }
        if (readHeld && ahead.size() <= AHEAD) {
            readHeld = false;
            context.read();
        }
    }

    /** The framework closes when it has written the last answer, or when the server is going down (HLT-08). */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (context.channel().isActive() && (answering != null || arriving != null)) {
            ending.endAfterAnswer();
            context.channel().closeFuture().addListener(closed -> promise.trySuccess());
        } else {
            ending.close(context, promise);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        patience.end();
        ahead.forEach(ReferenceCountUtil::release);
        ahead.clear();
        if (arriving != null) {
            arriving.held().release();
            arriving = null;
        }
        if (answering != null) {
            answering.broken();
        }
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            shared.shortage().closed(context.executor());
            ChannelFuture unused = context.close();
        } else {
            context.fireExceptionCaught(cause);
        }
    }
}
