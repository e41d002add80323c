package comet.http.connection;

import comet.http.message.Call;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What all connections share, and how a connection gets what is its own. Thread-safe.
 *
 * @param bodies how much of unfinished requests is held
 * @param limitAddress the key of whom a request counts against (HTTP-098)
 * @param shortage hears of connections that memory was not enough for
 * @param refused what the listening socket does without file handles
 * @param threads runs what is to be done when an answer is over
 */
public record Intake(
        UnfinishedBodies bodies,
        Function<Call, String> limitAddress,
        MemoryShortage shortage,
        RefusedByTheSystem refused,
        Executor threads) {

    /** Longer targets answer 414; HTTP-024 asks for at least this many octets. */
    public static final int MAX_TARGET = 32_768;

    /** A form with a configuration URL in it fits; nothing larger is ever sent to us. */
    public static final int MAX_BODY = 131_072;

    private static final String FIRST_BYTE = "comet-first-byte";

    /** Puts its handler into a listening socket. */
    public void guard(Channel listening) {
        listening.pipeline().addLast("comet-refused", refused);
    }

    /** Puts a connection's own handlers around its HTTP decoder. */
    public void install(Channel channel, String decoder) {
        RequestIntake intake = new RequestIntake(channel, this);
        channel.pipeline()
                .addBefore(decoder, FIRST_BYTE, intake.firstByte())
                .addAfter(decoder, "comet-request-intake", intake);
    }

    /** Closes a connection, or a listening socket, without waiting for the answer that is under way. */
    public static void cut(Channel channel) {
        ChannelHandlerContext outermost = channel.pipeline().context(FIRST_BYTE);
        if (outermost != null) {
            ChannelFuture unused = outermost.close();
        } else {
            ChannelFuture unused = channel.close();
        }
    }
}
