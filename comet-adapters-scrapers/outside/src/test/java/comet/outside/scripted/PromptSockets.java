package comet.outside.scripted;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;

/**
 * Server sockets whose answers leave at once. A scripted server writes the head of an answer and its body one after the
 * other; otherwise the second waits, for tens of milliseconds, until the first is acknowledged.
 */
public final class PromptSockets extends ServerSocketFactory {

    /** A server, not started yet, that answers at once. */
    public static MockWebServer server() {
        MockWebServer server = new MockWebServer();
        server.setServerSocketFactory(new PromptSockets());
        return server;
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new Prompt();
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return new Prompt(port, 0, null);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return new Prompt(port, backlog, null);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return new Prompt(port, backlog, address);
    }

    private static final class Prompt extends ServerSocket {

        Prompt() throws IOException {}

        Prompt(int port, int backlog, @Nullable InetAddress address) throws IOException {
            super(port, backlog, address);
        }

        @Override
        public Socket accept() throws IOException {
            Socket socket = super.accept();
            socket.setTcpNoDelay(true);
            return socket;
        }
    }
}
