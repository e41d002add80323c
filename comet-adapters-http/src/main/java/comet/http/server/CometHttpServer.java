package comet.http.server;

import comet.core.port.Pause;
import comet.http.HttpSettings;
import comet.http.config.UserConfigurationMemo;
import comet.http.connection.DirectMemory;
import comet.http.connection.Intake;
import comet.http.route.RouteTable;
import io.micronaut.context.BeanProvider;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * The server. Accepts requests from {@link #start} until {@link #drain} or {@link #close}; starts once. It is stopped
 * before the context is closed, because a context ends what uses a bean before the bean: work would end after the
 * database. Thread-safe.
 */
@Singleton
public final class CometHttpServer implements AutoCloseable {

    /** Time for a balancer to notice that this instance goes (HLT-08). */
    private static final Duration NOTICE = Duration.ofSeconds(2);

    private final HttpSettings.Network network;
    private final BeanProvider<NettyEmbeddedServer> netty;
    private final Intake intake;
    private final InFlight inFlight;
    private final UserConfigurationMemo memo;
    private final Pause pause;
    private volatile Optional<Listener> listener = Optional.empty();

    /** @param routes asked for here, so that declarations that contradict each other end the start, not a request */
    CometHttpServer(
            HttpSettings.Network network,
            RouteTable routes,
            BeanProvider<NettyEmbeddedServer> netty,
            Intake intake,
            InFlight inFlight,
            UserConfigurationMemo memo,
            Pause pause) {
        this.network = network;
        this.netty = netty;
        this.intake = intake;
        this.inFlight = inFlight;
        this.memo = memo;
        this.pause = pause;
    }

    /**
     * Opens the port and answers requests.
     *
     * @throws IOException if the port cannot be opened; its message is one clear line for the operator. The framework
     *     closes the context then
     * @throws IllegalStateException if it was started before
     */
    public synchronized void start() throws IOException {
        if (listener.isPresent()) {
            throw new IllegalStateException("the server starts once");
        }
        DirectMemory.check();
        listener = Optional.of(Listener.open(netty.get(), intake, network));
    }

    /**
     * Forgets the keys of viewers who left: configurations that have not been used for a quarter of an hour (UCFG-113).
     * To be called every minute or so.
     */
    public void forgetIdle() {
        memo.forgetIdle();
    }

    /**
     * The port that is listened on, also when any free one was asked for.
     *
     * @throws IllegalStateException if the server has not been started
     */
    public int port() {
        return listener.orElseThrow(() -> new IllegalStateException("the server has not been started"))
                .port();
    }

    /**
     * Goes down in order (HLT-08): says so in {@code /health/ready}, leaves the port open a moment longer, closes it,
     * lets requests finish, cuts those that do not. Returns when all is closed.
     *
     * @param window the longest time for all of it; of a short one, half is left for requests
     * @throws InterruptedException if interrupted; everything is closed by then
     */
    public void drain(Duration window) throws InterruptedException {
        Duration half = window.dividedBy(2);
        Duration notice = half.compareTo(NOTICE) < 0 ? half : NOTICE;
        inFlight.drain();
        try {
            if (listener.isPresent()) {
                pause.pause(notice);
                listener.get().finish(window.minus(notice));
            }
        } finally {
            close();
        }
    }

    /** Closes the port and all connections at once. Closing twice, or what was never started, is no fault. */
    @Override
    public void close() {
        inFlight.close();
        listener.ifPresent(Listener::close);
    }
}
