package comet.http.server;

import comet.http.body.ByteReader;
import java.nio.ByteBuffer;
import java.util.Random;

/** So many bytes that nobody keeps: each is known from its position. */
final class PatternReader implements ByteReader {

    private static final int PERIOD = 1_000_003;
    private static final ByteBuffer BYTES = bytes();

    private final long length;
    private long at;

    PatternReader(long length) {
        this.length = length;
    }

    private static ByteBuffer bytes() {
        byte[] bytes = new byte[PERIOD];
        new Random(5).nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public int read(ByteBuffer into) {
        if (at == length) {
            return -1;
        }
        ByteBuffer next = from(at);
        int size = (int) Math.min(Math.min(into.remaining(), next.remaining()), length - at);
        into.put(next.limit(next.position() + size));
        at += size;
        return size;
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    /** Whether these bytes belong at that position. */
    static boolean matches(ByteBuffer bytes, long position) {
        ByteBuffer rest = bytes.duplicate();
        long at = position;
        while (rest.hasRemaining()) {
            ByteBuffer next = from(at);
            int size = Math.min(rest.remaining(), next.remaining());
            ByteBuffer part = rest.slice(rest.position(), size);
            if (part.mismatch(next.limit(next.position() + size)) >= 0) {
                return false;
            }
            rest.position(rest.position() + size);
            at += size;
        }
        return true;
    }

    private static ByteBuffer from(long position) {
        return BYTES.duplicate().position((int) (position % PERIOD));
    }
}
