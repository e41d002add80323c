package comet.http.server;

import comet.http.HttpSettings;
import comet.http.connection.Intake;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The listening socket and its connections. */
final class Listener implements AutoCloseable {

    private final NettyEmbeddedServer server;
    private final Connections connections;
    private final int port;

    private Listener(NettyEmbeddedServer server, Connections connections) {
        this.server = server;
        this.connections = connections;
        this.port = server.getPort();
    }

    /**
     * Opens the socket.
     *
     * @throws IOException if the address cannot be bound; the message is one clear line
     */
    static Listener open(NettyEmbeddedServer server, Intake intake, HttpSettings.Network network) throws IOException {
        Connections connections = new Connections(intake);
        try {
            server.register(connections);
            server.start();
            return new Listener(server, connections);
        } catch (ServerStartupException | ApplicationStartupException e) {
            throw new IOException(cannotListen(network, e), e);
        }
    }

    private static String cannotListen(HttpSettings.Network network, Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof BindException)) {
            cause = cause.getCause();
        }
        String why = cause == null || cause.getMessage() == null ? "the address cannot be used" : cause.getMessage();
        return "cannot listen on " + network.host() + " port " + network.port() + ": " + why;
    }

    /** The port that is listened on, or was. */
    int port() {
        return port;
    }

    /** Stops listening and lets open connections finish what they are about, at most for the given time. */
    void finish(Duration limit) throws InterruptedException {
        try {
            server.shutdownGracefully().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // What is still open is cut by close().
            return;
        }
    }

    /** Closes the socket and cuts what is open. The framework's threads end with the context. */
    @Override
    public void close() {
        connections.close();
        server.stopServerOnly();
    }
}
