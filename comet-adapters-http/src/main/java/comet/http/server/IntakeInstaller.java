package comet.http.server;

import comet.http.connection.Intake;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;

/** Puts the handlers of the {@link Intake} around the HTTP decoder of every connection. */
final class IntakeInstaller implements NettyServerCustomizer {

    private final Intake intake;

    IntakeInstaller(Intake intake) {
        this.intake = intake;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        return role == ChannelRole.CONNECTION ? new OfConnection(channel, intake) : this;
    }

    private record OfConnection(Channel channel, Intake intake) implements NettyServerCustomizer {
        @Override
        public void onStreamPipelineBuilt() {
            intake.install(channel, ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC);
        }
    }
}
