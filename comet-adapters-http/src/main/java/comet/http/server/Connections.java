package comet.http.server;

import comet.http.connection.Intake;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.ServerChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.concurrent.Promise;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The listening socket and every connection while they are open. Puts the handlers of the {@link Intake} around the HTTP
 * decoder of each, and can close them all at once, which the framework only does together with its context. Thread-safe.
 */
final class Connections implements NettyServerCustomizer {

    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(1);

    private final Intake intake;

    /** From {@link #close} on it also closes what is added. */
    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);

    Connections(Intake intake) {
        this.intake = intake;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        return switch (role) {
            case LISTENER -> {
                open.add(channel);
                intake.guard(channel);
                yield this;
            }
            case CONNECTION -> {
                open.add(channel);
                yield new OfConnection(channel, intake);
            }
            default -> this;
        };
    }

    /** Closes all of them, whatever they are about, and waits a moment for that; nothing can connect from then on. */
    void close() {
        List<EventLoop> loops = open.stream()
                .filter(ServerChannel.class::isInstance)
                .map(Channel::eventLoop)
                .filter(loop -> !loop.isShuttingDown())
                .toList();
        open.forEach(Intake::cut);
        boolean unused = open.close().awaitUninterruptibly(CLOSING_LIMIT.toMillis());
        loops.forEach(Connections::awaitSelection);
    }

    /**
     * Waits until a loop has selected once more: the JDK keeps a closed socket open, and the system accepts connections
     * for it, until the selector it was registered with lets go of it. What a loop itself schedules runs only after the
     * next selection, unlike what it is told to execute.
     */
    private static void awaitSelection(EventLoop loop) {
        Promise<Void> selected = GlobalEventExecutor.INSTANCE.newPromise();
        loop.execute(() -> {
            Future<?> unused = loop.schedule(() -> selected.trySuccess(null), 1, TimeUnit.NANOSECONDS);
        });
        boolean unused = selected.awaitUninterruptibly(CLOSING_LIMIT.toMillis());
    }

    private record OfConnection(Channel channel, Intake intake) implements NettyServerCustomizer {
        @Override
        public void onStreamPipelineBuilt() {
            intake.install(channel, ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC);
        }
    }
}
