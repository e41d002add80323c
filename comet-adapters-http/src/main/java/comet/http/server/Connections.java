package comet.http.server;

import comet.http.connection.Intake;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;

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
                yield this;
            }
            case CONNECTION -> {
                open.add(channel);
                yield new OfConnection(channel, intake);
            }
            default -> this;
        };
    }

    /** Closes all of them, whatever they are about, and waits a moment for that. */
    void close() {
        open.forEach(Intake::cut);
        boolean unused = open.close().awaitUninterruptibly(CLOSING_LIMIT.toMillis());
    }

    private record OfConnection(Channel channel, Intake intake) implements NettyServerCustomizer {
        @Override
        public void onStreamPipelineBuilt() {
            intake.install(channel, ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC);
        }
    }
}
