package comet.app.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection that sends what it is told and reads every answer to its end. Not thread-safe. */
final class SoakClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int LONGEST_HEADER = 1 << 16;

    private final Socket socket;
    private final InputStream in;

    SoakClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    static byte[] get(String target, String... headers) {
        return head("GET", target, headers).getBytes(StandardCharsets.ISO_8859_1);
    }

    static String head(String method, String target, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /**
     * Sends a request and reads the answer.
     *
     * @return whether the connection may be used again
     * @throws IOException if there is no whole answer, or one that says that the server broke
     */
    boolean send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String header = header();
        if (header.startsWith("HTTP/1.1 5")) {
            throw new IOException("answered: " + header.lines().findFirst().orElse(""));
        }
        boolean bodyless = new String(request, 0, 5, StandardCharsets.ISO_8859_1).startsWith("HEAD ");
        long length = bodyless ? 0 : length(header);
        for (long left = length; left > 0; ) {
            long skipped = in.skip(left);
            if (skipped == 0 && in.read() < 0) {
                throw new EOFException("the answer broke off");
            }
            left -= Math.max(skipped, 1);
        }
        return !header.contains("\r\nconnection: close");
    }

    private String header() throws IOException {
        StringBuilder header = new StringBuilder(512);
        int ends = 0;
        while (ends < 4) {
            int c = in.read();
            if (c < 0 || header.length() > LONGEST_HEADER) {
                throw new EOFException("no answer");
            }
            header.append((char) (c >= 'A' && c <= 'Z' && header.length() > 16 ? c + 32 : c));
            ends = c == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : c == '\r' ? 1 : 0;
        }
        return header.toString();
    }

    private static long length(String header) {
        return header.lines()
                .filter(line -> line.startsWith("content-length:"))
                .mapToLong(line -> Long.parseLong(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
