package comet.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A port through which another is reached, until the gate is shut: a server that can be lost and come back. */
final class TcpGate implements AutoCloseable {
    private final int target;
    private final int port;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private @Nullable ServerSocket entrance;

    private TcpGate(int target, int port) {
        this.target = target;
        this.port = port;
    }

    /** A gate to a port of this machine; shut at first. */
    static TcpGate to(int target) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return new TcpGate(target, free.getLocalPort());
        }
    }

    int port() {
        return port;
    }

    synchronized void open() throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        entrance = server;
        Thread.startVirtualThread(() -> accept(server));
    }

    /** Cuts every connection and lets nobody in. */
    synchronized void shut() throws IOException {
        ServerSocket server = entrance;
        if (server != null) {
            server.close();
            entrance = null;
        }
        for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        shut();
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                Socket in = server.accept();
                Socket out = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(in);
                sockets.add(out);
                Thread.startVirtualThread(() -> copy(in, out));
                Thread.startVirtualThread(() -> copy(out, in));
            }
        } catch (IOException e) {
            // The gate was shut.
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The gate was shut, or one side left.
        }
    }
}
