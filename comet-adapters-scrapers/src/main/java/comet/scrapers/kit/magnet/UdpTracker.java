package comet.scrapers.kit.magnet;

import comet.core.port.Deadline;
import comet.core.torrent.InfoHash;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A tracker that is asked by UDP (BEP 15): for a connection, then for peers, each at most twice. Interrupting the virtual
 * thread that asks closes its socket.
 *
 * @param address where it is, looked up
 * @param patience how long one answer is waited for; longer than zero
 */
record UdpTracker(
        InetSocketAddress address, PeerId peerId, Duration patience, InstantSource time, RandomGenerator random)
        implements Tracker {

    private static final long PROTOCOL = 0x41727101980L;
    private static final int CONNECT = 0;
    private static final int ANNOUNCE = 1;
    private static final int STARTED = 2;
    private static final int ATTEMPTS = 2;
    private static final int CONNECT_REQUEST = 16;
    private static final int CONNECT_ANSWER = 16;
    private static final int ANNOUNCE_HEAD = 20;
    private static final int ANNOUNCE_REQUEST = 98;

    /** No tracker sends more in one packet. */
    private static final int MAX_PACKET = 8 << 10;

    @Override
    public List<Peer> peers(InfoHash hash, Deadline deadline) throws InterruptedException {
        try (DatagramSocket socket = new DatagramSocket()) {
            // Packets of anybody else are then dropped by the system.
            socket.connect(address);
            Optional<ByteBuffer> connected = exchange(socket, this::connect, CONNECT, deadline);
            if (connected.isEmpty() || connected.get().remaining() < CONNECT_ANSWER) {
                return List.of();
            }
            long connection = connected.get().getLong(2 * Integer.BYTES);
            Optional<ByteBuffer> announced =
                    exchange(socket, transaction -> announce(connection, transaction, hash), ANNOUNCE, deadline);
            return announced.map(this::peers).orElse(List.of());
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return List.of();
        }
    }

    @FunctionalInterface
    private interface Request {
        byte[] of(int transaction);
    }

    private byte[] connect(int transaction) {
        return ByteBuffer.allocate(CONNECT_REQUEST)
                .putLong(PROTOCOL)
                .putInt(CONNECT)
                .putInt(transaction)
                .array();
    }

    private byte[] announce(long connection, int transaction, InfoHash hash) {
        return ByteBuffer.allocate(ANNOUNCE_REQUEST)
                .putLong(connection)
                .putInt(ANNOUNCE)
                .putInt(transaction)
                .put(hash.bytes())
                .put(peerId.bytes())
                .putLong(0) // downloaded
                .putLong(1) // left
                .putLong(0) // uploaded
                .putInt(STARTED)
                .putInt(0) // our address: as the tracker sees it
                .putInt(random.nextInt())
                .putInt(Announce.PEERS_WANTED)
                .putShort((short) Announce.PORT)
                .array();
    }

    /** The answer to that transaction, from its begin; empty if none comes, or it is an error. */
    private Optional<ByteBuffer> exchange(DatagramSocket socket, Request request, int action, Deadline deadline)
            throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int transaction = random.nextInt();
            byte[] packet = request.of(transaction);
            socket.send(new DatagramPacket(packet, packet.length));
            Deadline turn = deadline.within(patience, time);
            try {
                return Optional.of(answer(socket, transaction, turn)).filter(in -> in.getInt(0) == action);
            } catch (SocketTimeoutException e) {
                if (deadline.left(time).isZero()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Packets of other transactions are passed over. */
    private ByteBuffer answer(DatagramSocket socket, int transaction, Deadline turn) throws IOException {
        while (true) {
            long millis = turn.left(time).toMillis();
            if (millis <= 0) {
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout((int) Math.min(millis, Integer.MAX_VALUE));
            DatagramPacket packet = new DatagramPacket(new byte[MAX_PACKET], MAX_PACKET);
            socket.receive(packet);
            ByteBuffer in =
                    ByteBuffer.wrap(packet.getData(), 0, packet.getLength()).slice();
            if (in.remaining() >= 2 * Integer.BYTES && in.getInt(Integer.BYTES) == transaction) {
                return in;
            }
        }
    }

    private List<Peer> peers(ByteBuffer answer) {
        if (answer.remaining() < ANNOUNCE_HEAD) {
            return List.of();
        }
        byte[] bytes = new byte[answer.remaining()];
        answer.get(bytes);
        return Peers.compact(
                Arrays.copyOfRange(bytes, ANNOUNCE_HEAD, bytes.length),
                address.getAddress() instanceof Inet6Address ? Peers.IPV6 : Peers.IPV4);
    }

    @Override
    public String toString() {
        return "UDP tracker";
    }
}
