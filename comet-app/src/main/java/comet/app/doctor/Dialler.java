package comet.app.doctor;

import comet.http.selfcheck.Visitor.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/** Tries whether somebody takes a connection, and says nothing to whoever does. Thread-safe. */
@FunctionalInterface
interface Dialler {

    /** Why nobody took it; empty if somebody did. */
    Optional<Failure> dial(String host, int port);

    /**
     * By sockets of the JDK.
     *
     * @param patience for one connection, not counting the look-up of the name
     */
    static Dialler bySockets(Duration patience) {
        return (host, port) -> {
            try (Socket socket = new Socket()) {
                InetAddress address = InetAddress.getByName(host);
                socket.connect(new InetSocketAddress(address, port), (int) patience.toMillis());
                return Optional.empty();
            } catch (UnknownHostException e) {
                return Optional.of(Failure.NO_SUCH_HOST);
            } catch (SocketTimeoutException e) {
                return Optional.of(Failure.TIMED_OUT);
            } catch (IOException e) {
                return Optional.of(Failure.REFUSED);
            }
        };
    }
}
