package comet.scrapers.kit.magnet;

import comet.core.torrent.InfoHash;
import comet.scrapers.kit.bencode.Bencode;
import comet.scrapers.kit.bencode.BencodeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Fetches an info dictionary from one peer: handshake (BEP 3), extension handshake (BEP 10), pieces of the dictionary
 * (BEP 9). Used once, by one thread.
 */
final class InfoExchange {

    /** Larger ones are not accepted (TOR-D12). */
    static final int MAX_INFO = 8 << 20;

    private static final int PIECE = 16 << 10;
    private static final int ASKED_AT_ONCE = 8;
    private static final byte EXTENDED = 20;
    private static final byte EXTENSION_HANDSHAKE = 0;

    /** By this number peers send us pieces of the dictionary. */
    private static final byte OUR_NUMBER = 1;

    private static final int REQUEST = 0;
    private static final int DATA = 1;
    private static final int REJECT = 2;

    private static final byte[] PROTOCOL = "\u0013BitTorrent protocol".getBytes(StandardCharsets.US_ASCII);
    private static final int FLAGS = 8;
    private static final int EXTENSION_FLAG_AT = 5;
    private static final byte EXTENSION_FLAG = 0x10;
    private static final int HANDSHAKE = PROTOCOL.length + FLAGS + 2 * InfoHash.LENGTH;

    private final PeerSocket peer;
    private final InfoHash hash;
    private byte theirNumber;
    private byte[] info = {};
    private final BitSet arrived = new BitSet();
    private int pieces;
    private int asked;

    InfoExchange(PeerSocket peer, InfoHash hash) {
        this.peer = peer;
        this.hash = hash;
    }

    /**
     * The dictionary, whose hash is right.
     *
     * @throws IOException if this peer does not have it, or does not say so in time
     */
    byte[] run(PeerId peerId) throws IOException {
        shakeHands(peerId);
        peer.write(message(EXTENSION_HANDSHAKE, "d1:md11:ut_metadatai" + OUR_NUMBER + "eee"));
        while (pieces == 0 || arrived.cardinality() < pieces) {
            byte[] message = peer.readMessage();
            if (message.length > 2 && message[0] == EXTENDED) {
                take(message[1], Arrays.copyOfRange(message, 2, message.length));
            }
        }
        if (!Arrays.equals(sha1(info), hash.bytes())) {
            throw new IOException("another dictionary");
        }
        return info;
    }

    private void shakeHands(PeerId peerId) throws IOException {
        byte[] flags = new byte[FLAGS];
        flags[EXTENSION_FLAG_AT] = EXTENSION_FLAG;
        peer.write(ByteBuffer.allocate(HANDSHAKE)
                .put(PROTOCOL)
                .put(flags)
                .put(hash.bytes())
                .put(peerId.bytes())
                .array());
        byte[] answer = peer.read(HANDSHAKE);
        int hashAt = PROTOCOL.length + FLAGS;
        boolean fits = Arrays.equals(answer, 0, PROTOCOL.length, PROTOCOL, 0, PROTOCOL.length)
                && (answer[PROTOCOL.length + EXTENSION_FLAG_AT] & EXTENSION_FLAG) != 0
                && Arrays.equals(answer, hashAt, hashAt + InfoHash.LENGTH, hash.bytes(), 0, InfoHash.LENGTH);
        if (!fits) {
            throw new IOException("no peer of this torrent with extensions");
        }
    }

    private void take(byte number, byte[] payload) throws IOException {
        if (number == EXTENSION_HANDSHAKE && pieces == 0) {
            begin(bencoded(payload));
        } else if (number == OUR_NUMBER && pieces > 0) {
            takePiece(bencoded(payload), payload);
        }
    }

    private static Bencode bencoded(byte[] payload) throws IOException {
        try {
            return Bencode.of(payload);
        } catch (BencodeException e) {
            throw new IOException("not bencoded", e);
        }
    }

    private void begin(Bencode handshake) throws IOException {
        long number = integer(handshake.get("m").flatMap(m -> m.get("ut_metadata")));
        long size = integer(handshake.get("metadata_size"));
        if (number < 1 || number > Byte.MAX_VALUE || size < 1 || size > MAX_INFO) {
            throw new IOException("this peer has no dictionary, or one that is too large");
        }
        theirNumber = (byte) number;
        info = new byte[(int) size];
        pieces = (info.length + PIECE - 1) / PIECE;
        while (asked < Math.min(pieces, ASKED_AT_ONCE)) {
            askNext();
        }
    }

    private void askNext() throws IOException {
        peer.write(message(theirNumber, "d8:msg_typei" + REQUEST + "e5:piecei" + asked + "ee"));
        asked++;
    }

    private void takePiece(Bencode head, byte[] payload) throws IOException {
        long type = integer(head.get("msg_type"));
        if (type == REJECT) {
            throw new IOException("this peer does not give its dictionary");
        }
        if (type != DATA) {
            return;
        }
        long piece = integer(head.get("piece"));
        if (piece < 0 || piece >= pieces) {
            throw new IOException("no piece of the dictionary");
        }
        int begin = (int) piece * PIECE;
        int length = Math.min(PIECE, info.length - begin);
        if (payload.length - head.length() != length) {
            throw new IOException("a piece of another length");
        }
        System.arraycopy(payload, head.length(), info, begin, length);
        arrived.set((int) piece);
        if (asked < pieces) {
            askNext();
        }
    }

    private static long integer(Optional<Bencode> value) {
        return value.map(Bencode::integer).orElse(OptionalLong.empty()).orElse(-1);
    }

    private static byte[] message(byte number, String bencoded) {
        byte[] payload = bencoded.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(Integer.BYTES + 2 + payload.length)
                .putInt(2 + payload.length)
                .put(EXTENDED)
                .put(number)
                .put(payload)
                .array();
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
