package comet.scrapers.kit.magnet;

import comet.core.port.Deadline;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A connection to a peer, which may say anything, slowly and without end: what is read has a deadline as a whole and a
 * number of bytes and messages (TOR-D12). Used by one thread.
 */
final class PeerSocket implements AutoCloseable {

    /** The bitfield of the largest torrents has some 64 KiB. */
    private static final int MAX_MESSAGE = 256 << 10;

    private static final int MAX_MESSAGES = 20_000;
    private static final long MAX_BYTES = 16L << 20;

    private final Socket socket;
    private final Deadline deadline;
    private final InstantSource time;
    private long bytesRead;
    private int messagesRead;

    private PeerSocket(Socket socket, Deadline deadline, InstantSource time) {
        this.socket = socket;
        this.deadline = deadline;
        this.time = time;
    }

    static PeerSocket connect(SocketAddress address, Duration connectTime, Deadline deadline, InstantSource time)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, millis(deadline.within(connectTime, time), time));
            return new PeerSocket(socket, deadline, time);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static int millis(Deadline deadline, InstantSource time) throws SocketTimeoutException {
        long millis = deadline.left(time).toMillis();
        if (millis <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** So many bytes, all of them. */
    byte[] read(int length) throws IOException {
        bytesRead += length;
        if (bytesRead > MAX_BYTES) {
            throw new IOException("too much");
        }
        byte[] bytes = new byte[length];
        int read = 0;
        while (read < length) {
            socket.setSoTimeout(millis(deadline, time));
            int more = socket.getInputStream().read(bytes, read, length - read);
            if (more < 0) {
                throw new EOFException();
            }
            read += more;
        }
        return bytes;
    }

    /** The next message (BEP 3) without its length; empty if it only keeps the connection alive. */
    byte[] readMessage() throws IOException {
        messagesRead++;
        int length = ByteBuffer.wrap(read(Integer.BYTES)).getInt();
        if (length < 0 || length > MAX_MESSAGE || messagesRead > MAX_MESSAGES) {
            throw new IOException("no message of ours");
        }
        return read(length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
