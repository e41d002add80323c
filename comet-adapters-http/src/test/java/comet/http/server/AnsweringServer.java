package comet.http.server;

import comet.http.address.ClientAddresses;
import comet.http.address.TrustedPeers;
import comet.http.connection.Intake;
import comet.http.connection.MemoryShortage;
import comet.http.connection.UnfinishedBodies;
import comet.http.log.AddressLabel;
import comet.http.log.Faults;
import comet.http.login.MovableTime;
import comet.http.route.Routes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on a real socket that gives the same answer on every route but {@code /health}. */
final class AnsweringServer implements AutoCloseable {

    /** Nothing takes this long; a test that waits it out fails. */
    private static final int SOCKET_MILLIS = 10_000;

    final MovableTime time = new MovableTime();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InFlight inFlight;
    private final Listener listener;

    /** @param limit on requests in flight */
    AnsweringServer(int limit, RouteHandler handler) throws IOException {
        Faults faults = new Faults();
        ClientAddresses clients = new ClientAddresses(TrustedPeers.NONE);
        inFlight = new InFlight(limit);
        FrontDoor door = new FrontDoor(
                new Routes("", Optional.empty()),
                handler,
                inFlight,
                new ProxyHint(clients, new AddressLabel(true, time, new Random(1)), time),
                faults,
                time);
        listener = Listener.open(
                "127.0.0.1",
                0,
                new ServerCore(
                        new Intake(new UnfinishedBodies(), clients::limitAddress, new MemoryShortage(), threads),
                        door,
                        threads,
                        faults,
                        inFlight::isClosed));
    }

    ExecutorService threads() {
        return threads;
    }

    int port() {
        return listener.port();
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(SOCKET_MILLIS);
        return socket;
    }

    /** Sends a request and leaves the connection open. */
    Socket ask(String request) throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Sends a request and reads until the server closes. */
    String answer(String request) throws IOException {
        try (Socket socket = ask(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException e) {
            throw new IOException("the server did not close", e);
        }
    }

    /** Stops listening, and waits for what is under way. */
    void finish(Duration limit) throws InterruptedException {
        inFlight.drain();
        listener.finish(limit);
    }

    @Override
    public void close() {
        inFlight.close();
        listener.close();
        threads.shutdownNow();
    }
}
