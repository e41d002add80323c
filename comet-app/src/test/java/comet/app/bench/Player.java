package comet.app.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A player that asks for one address after the other on one connection. Written for little work of its own. */
final class Player implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Player(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        out = socket.getOutputStream();
    }

    /** What is sent to be redirected. */
    static byte[] request(String target) {
        return ("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Sends it and reads the answer.
     *
     * @throws IOException if it is no redirect
     */
    void play(byte[] request) throws IOException {
        out.write(request);
        StringBuilder answer = new StringBuilder(512);
        while (answer.length() < 4 || !answer.substring(answer.length() - 4).equals("\r\n\r\n")) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("the server ended the connection");
            }
            answer.append((char) c);
        }
        if (!answer.toString().startsWith("HTTP/1.1 302 ")) {
            throw new IOException("not played: " + answer);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
