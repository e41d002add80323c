package comet.http.server;

import comet.http.HttpSettings;
import comet.http.login.MovableTime;
import comet.http.route.Route;
import comet.http.route.RouteHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server on a real socket that answers {@code /answer} as the test says. */
final class AnsweringServer implements AutoCloseable {

    /** Nothing takes this long; a test that waits it out fails. */
    private static final int SOCKET_MILLIS = 10_000;

    final MovableTime time;
    private final TestServer server;

    /** @param limit on requests in flight */
    AnsweringServer(int limit, RouteHandler handler) throws IOException {
        server = TestServer.start(
                settings -> settings.with(new HttpSettings.Network(
                        "127.0.0.1", 0, Optional.empty(), settings.network().trustedPeers(), limit)),
                () -> List.of(Route.get("/answer").answeredBy(handler)));
        time = server.time;
    }

    int port() {
        return server.server.port();
    }

    /** Sends a request and leaves the connection open. */
    Socket ask(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(SOCKET_MILLIS);
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

    /** Goes down in order. */
    void drain(Duration window) throws InterruptedException {
        server.server.drain(window);
    }

    @Override
    public void close() {
        server.close();
    }
}
