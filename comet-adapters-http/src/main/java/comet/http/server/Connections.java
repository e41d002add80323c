package comet.http.server;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;

/**
 * The listening socket and every connection while they are open. Puts a {@link RequestIntake} behind the HTTP decoder of
 * each, and can close them all at once, which the framework only does together with its context. Thread-safe.
 */
final class Connections implements NettyServerCustomizer {

    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(1);

    /** From {@link #close} on it also closes what is added. */
    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        return switch (role) {
            case LISTENER -> {
                open.add(channel);
                yield this;
            }
            case CONNECTION -> {
                open.add(channel);
                yield new OfConnection(channel);
            }
            default -> this;
        };
    }

    /** Closes all of them, and waits a moment for that. */
    void close() {
        boolean unused = open.close().awaitUninterruptibly(CLOSING_LIMIT.toMillis());
    }

    private record OfConnection(Channel channel) implements NettyServerCustomizer {
        @Override
        public void onStreamPipelineBuilt() {
            channel.pipeline()
                    .addAfter(
                            ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                            "comet-request-intake",
                            new RequestIntake());
        }
    }
}
