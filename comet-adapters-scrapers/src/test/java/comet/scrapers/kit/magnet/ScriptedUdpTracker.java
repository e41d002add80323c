package comet.scrapers.kit.magnet;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A UDP tracker on a real socket of this machine; each answer is made by the behaviour it was given. */
final class ScriptedUdpTracker implements AutoCloseable {

    static final long CONNECTION = 0x0123456789abcdefL;

    private final DatagramSocket socket;
    final List<byte[]> received = Collections.synchronizedList(new ArrayList<>());

    /** What is sent in answer to a packet. */
    @FunctionalInterface
    interface Behaviour {
        List<byte[]> answers(ByteBuffer request);
    }

    ScriptedUdpTracker(Behaviour behaviour) throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(() -> {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
                try {
                    socket.receive(packet);
                    byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
                    received.add(bytes);
                    for (byte[] answer : behaviour.answers(ByteBuffer.wrap(bytes))) {
                        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                    }
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    /** One that names these peers. */
    static ScriptedUdpTracker naming(Peer... peers) throws IOException {
        return new ScriptedUdpTracker(request ->
                List.of(request.getInt(8) == 0 ? connected(request.getInt(12)) : announced(request.getInt(12), peers)));
    }

    static byte[] connected(int transaction) {
        return ByteBuffer.allocate(16)
                .putInt(0)
                .putInt(transaction)
                .putLong(CONNECTION)
                .array();
    }

    static byte[] announced(int transaction, Peer... peers) {
        ByteBuffer answer = ByteBuffer.allocate(20 + 6 * peers.length)
                .putInt(1)
                .putInt(transaction)
                .putInt(1800)
                .putInt(1)
                .putInt(1);
        for (Peer peer : peers) {
            answer.put(peer.address().getAddress()).putShort((short) peer.port());
        }
        return answer.array();
    }

    String url() {
        return "udp://127.0.0.1:" + socket.getLocalPort() + "/announce";
    }

    @Override
    public void close() {
        socket.close();
    }
}
