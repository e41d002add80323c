package comet.scrapers.kit.magnet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** What we call ourselves: 20 bytes, of which the first tell the client. Immutable. */
final class PeerId {

    private static final int LENGTH = 20;
    private static final byte[] CLIENT = "-CM2000-".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    private PeerId(byte[] bytes) {
        this.bytes = bytes;
    }

    static PeerId drawn(RandomGenerator random) {
        byte[] rest = new byte[LENGTH - CLIENT.length];
        random.nextBytes(rest);
        return new PeerId(ByteBuffer.allocate(LENGTH).put(CLIENT).put(rest).array());
    }

    /** A copy of them. */
    byte[] bytes() {
        return bytes.clone();
    }
}
