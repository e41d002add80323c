package comet.scrapers.kit.magnet;

import comet.core.torrent.InfoHash;
import comet.scrapers.kit.bencode.Bencode;
import comet.scrapers.kit.bencode.BencodeException;
import comet.scrapers.kit.bencode.Bencoded;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A peer on a real socket of this machine, which behaves as it is told to each who connects. */
final class ScriptedPeer implements AutoCloseable {

    static final int PIECE = 16 << 10;
    private static final byte[] PROTOCOL = "\u0013BitTorrent protocol".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server = new ServerSocket();
    private final AtomicInteger connections = new AtomicInteger();

    /** What is done with one connection. */
    @FunctionalInterface
    interface Behaviour {
        void on(Connection connection) throws IOException, InterruptedException;
    }

    ScriptedPeer(Behaviour behaviour) throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> run(socket, behaviour));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void run(Socket socket, Behaviour behaviour) {
        try (socket) {
            behaviour.on(new Connection(socket));
        } catch (IOException e) {
            // Whoever asked has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that has a dictionary and gives it. */
    static ScriptedPeer with(byte[] info, InfoHash hash) throws IOException {
        return new ScriptedPeer(connection -> {
            connection.shakeHands(hash);
            connection.extensions(info.length);
            connection.serve(info);
        });
    }

    int connections() {
        return connections.get();
    }

    Peer address() {
        return new Peer(server.getInetAddress(), server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** The other end of a connection. */
    static final class Connection {
        private final DataInputStream in;
        private final OutputStream out;
        private byte theirNumber = 1;

        Connection(Socket socket) throws IOException {
            this.in = new DataInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        void shakeHands(InfoHash hash) throws IOException {
            in.readNBytes(68);
            handshake(hash, (byte) 0x10);
        }

        void handshake(InfoHash hash, byte flag) throws IOException {
            byte[] flags = new byte[8];
            flags[5] = flag;
            write(PROTOCOL, flags, hash.bytes(), new byte[20]);
        }

        /** Says that pieces are asked for by the number 3, after messages that are none of ours. */
        void extensions(long size) throws IOException {
            write(new byte[4]);
            message(new byte[] {5, 1, 2, 3});
            extended(0, Bencoded.of(Map.of("m", Map.of("ut_metadata", 3), "metadata_size", size)));
        }

        /** Answers requests for pieces until the connection ends. */
        void serve(byte[] info) throws IOException {
            while (true) {
                byte[] message = read();
                if (message.length < 2 || message[0] != 20) {
                    continue;
                }
                Bencode payload = bencoded(Arrays.copyOfRange(message, 2, message.length));
                if (message[1] == 0) {
                    theirNumber = (byte) payload.get("m")
                            .flatMap(m -> m.get("ut_metadata"))
                            .orElseThrow()
                            .integer()
                            .orElseThrow();
                } else if (message[1] == 3) {
                    int piece =
                            (int) payload.get("piece").orElseThrow().integer().orElseThrow();
                    piece(piece, Arrays.copyOfRange(info, piece * PIECE, Math.min(info.length, (piece + 1) * PIECE)));
                }
            }
        }

        void piece(int number, byte[] data) throws IOException {
            byte[] head = Bencoded.of(Map.of("msg_type", 1, "piece", number, "total_size", data.length));
            byte[] payload = Arrays.copyOf(head, head.length + data.length);
            System.arraycopy(data, 0, payload, head.length, data.length);
            extended(theirNumber, payload);
        }

        void extended(int number, byte[] payload) throws IOException {
            byte[] message = new byte[2 + payload.length];
            message[0] = 20;
            message[1] = (byte) number;
            System.arraycopy(payload, 0, message, 2, payload.length);
            message(message);
        }

        void message(byte[] message) throws IOException {
            write(ByteBuffer.allocate(4).putInt(message.length).array(), message);
        }

        byte[] read() throws IOException {
            return in.readNBytes(in.readInt());
        }

        void write(byte[]... parts) throws IOException {
            for (byte[] part : parts) {
                out.write(part);
            }
            out.flush();
        }

        private static Bencode bencoded(byte[] bytes) throws IOException {
            try {
                return Bencode.of(bytes);
            } catch (BencodeException e) {
                throw new IOException(e);
            }
        }
    }
}
