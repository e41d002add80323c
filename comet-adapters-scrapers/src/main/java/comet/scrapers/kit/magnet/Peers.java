package comet.scrapers.kit.magnet;

import comet.core.address.IpLiteral;
import comet.scrapers.kit.bencode.Bencode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads peers as trackers write them. */
final class Peers {

    static final int IPV4 = 4;
    static final int IPV6 = 16;

    /** More are not looked at: a tracker could name anybody. */
    static final int MOST = 200;

    private static final int MAX_PORT = 65_535;

    private Peers() {}

    /** Addresses of so many bytes, each with a port of two (BEP 23, BEP 7, BEP 15). What is left over is ignored. */
    static List<Peer> compact(byte[] bytes, int addressLength) {
        List<Peer> peers = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (in.remaining() >= addressLength + Short.BYTES && peers.size() < MOST) {
            byte[] address = new byte[addressLength];
            in.get(address);
            int port = Short.toUnsignedInt(in.getShort());
            if (port > 0) {
                peers.add(new Peer(address(address), port));
            }
        }
        return peers;
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are an address", e);
        }
    }

    /** The peers of an HTTP tracker's answer: compact, or a list of dictionaries (BEP 3); host names are not looked up. */
    static List<Peer> of(Bencode answer) {
        List<Peer> peers = new ArrayList<>();
        Optional<Bencode> listed = answer.get("peers");
        listed.flatMap(Bencode::string).ifPresent(bytes -> peers.addAll(compact(bytes, IPV4)));
        answer.get("peers6").flatMap(Bencode::string).ifPresent(bytes -> peers.addAll(compact(bytes, IPV6)));
        for (Bencode one : listed.map(Bencode::items).orElse(List.of())) {
            if (peers.size() >= MOST) {
                break;
            }
            OptionalLong port = one.get("port").map(Bencode::integer).orElse(OptionalLong.empty());
            Optional<InetAddress> address = one.get("ip").flatMap(Bencode::text).flatMap(IpLiteral::parse);
            if (address.isPresent() && port.orElse(0) > 0 && port.getAsLong() <= MAX_PORT) {
                peers.add(new Peer(address.get(), (int) port.getAsLong()));
            }
        }
        return peers;
    }
}
