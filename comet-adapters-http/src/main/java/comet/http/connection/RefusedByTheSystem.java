package comet.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the listening socket does when the system gives it no more connections, for want of file handles as a rule: it
 * waits a second, so that it does not ask a million times, and the operator has one line a minute. Thread-safe.
 */
@Sharable
public final class RefusedByTheSystem extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = System.getLogger(RefusedByTheSystem.class.getName());

    static final Duration PAUSE = Duration.ofSeconds(1);
    static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final InstantSource time;
    private @Nullable Instant told;

    public RefusedByTheSystem(InstantSource time) {
        this.time = time;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            context.fireExceptionCaught(cause);
            return;
        }
        Channel listening = context.channel();
        listening.config().setAutoRead(false);
        Future<?> unused = context.executor()
                .schedule(() -> listening.config().setAutoRead(true), PAUSE.toNanos(), TimeUnit.NANOSECONDS);
        if (isTimeToTell()) {
            LOG.log(
                    Level.ERROR,
                    "no more connections: {0}; raise the limit of open files (ulimit -n; LimitNOFILE in a unit)",
                    cause.getMessage());
        }
    }

    private synchronized boolean isTimeToTell() {
        Instant now = time.instant();
        if (told != null && now.isBefore(told.plus(BETWEEN_LINES)) && !now.isBefore(told)) {
            return false;
        }
        told = now;
        return true;
    }
}
