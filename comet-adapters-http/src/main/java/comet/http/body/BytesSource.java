package comet.http.body;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are there, a piece at a time: whoever reads slowly holds a few pieces in the memory of the connection, not
 * all of them.
 */
public final class BytesSource implements BodySource {

    private static final int PIECE = 131_072;

    private final ByteBuffer content;
    private @Nullable BodySink sink;
    private long demanded;
    private boolean giving;

    /** @param content from its position to its limit */
    public BytesSource(ByteBuffer content) {
        this.content = content.duplicate();
    }

    @Override
    public void open(BodySink to) {
        sink = to;
    }

    @Override
    public void demand(long bytes) {
        demanded += bytes;
        // What is taken at once demands more from inside of add.
        if (!giving && sink != null) {
            giving = true;
            give(sink);
            giving = false;
        }
    }

    private void give(BodySink to) {
        while (content.hasRemaining() && demanded > 0) {
            int size = (int) Math.min(Math.min(content.remaining(), PIECE), demanded);
            ByteBuffer piece = content.slice(content.position(), size);
            content.position(content.position() + size);
            demanded -= size;
            to.add(piece, () -> {});
            if (!content.hasRemaining()) {
                to.end();
            }
        }
    }

    @Override
    public void close() {
        sink = null;
    }
}
