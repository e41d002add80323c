package comet.http.server;

import comet.http.HttpPorts;
import comet.http.HttpSettings;
import comet.http.config.UserConfigurationMemo;
import comet.http.connection.DirectMemory;
import comet.http.log.Faults;
import java.io.IOException;
import java.time.Duration;

/**
 * The running server. Made by {@link #start}; accepts requests from then on until {@link #drain} or {@link #close}.
 * Thread-safe.
 */
public final class CometHttpServer implements AutoCloseable {

    /** Time for a balancer to notice that this instance goes (HLT-08). */
    private static final Duration NOTICE = Duration.ofSeconds(2);

    private final Listener listener;
    private final InFlight inFlight;
    private final UserConfigurationMemo memo;
    private final HttpPorts ports;

    private CometHttpServer(Listener listener, InFlight inFlight, UserConfigurationMemo memo, HttpPorts ports) {
        this.listener = listener;
        this.inFlight = inFlight;
        this.memo = memo;
        this.ports = ports;
    }

    /**
     * Opens the port and answers requests.
     *
     * @throws IOException if the port cannot be opened; its message is one clear line for the operator
     */
    public static CometHttpServer start(HttpSettings settings, HttpPorts ports) throws IOException {
        DirectMemory.check();
        InFlight inFlight = new InFlight(settings.network().maxConcurrentRequests());
        Faults faults = new Faults();
        UserConfigurationMemo memo = Wiring.memo(settings, ports);
        FrontDoor door = Wiring.frontDoor(settings, ports, memo, inFlight, faults);
        Listener listener = Listener.open(
                settings.network().host(),
                settings.network().port(),
                new ServerCore(Wiring.intake(settings, ports), door, ports.threads(), faults, inFlight::isClosed));
        return new CometHttpServer(listener, inFlight, memo, ports);
    }

    /**
     * Forgets the keys of viewers who left: configurations that have not been used for a quarter of an hour (UCFG-113).
     * To be called every minute or so.
     */
    public void forgetIdle() {
        memo.forgetIdle();
    }

    /** The port that is listened on, also when any free one was asked for. */
    public int port() {
        return listener.port();
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
            ports.pause().pause(notice);
            listener.finish(window.minus(notice));
        } finally {
            close();
        }
    }

    /** Closes the port and all connections at once. Closing twice is no fault. */
    @Override
    public void close() {
        inFlight.close();
        listener.close();
    }
}
