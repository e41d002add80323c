package comet.http.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bytes in the coding {@code gzip}, made when they are first wanted and kept as long as the bytes. Thread-safe. */
public final class Compressed {

    private final ByteBuffer plain;
    private volatile @Nullable ByteBuffer made;

    /** Of bytes that nobody changes. */
    Compressed(ByteBuffer plain) {
        this.plain = plain.asReadOnlyBuffer();
    }

    /** The bytes; each call gives a read-only buffer with a position of its own. */
    public ByteBuffer content() {
        ByteBuffer known = made;
        if (known == null) {
            // Two who come at once make it twice, and it is the same.
            known = ByteBuffer.wrap(gzip()).asReadOnlyBuffer();
            made = known;
        }
        return known.duplicate();
    }

    private byte[] gzip() {
        byte[] bytes = new byte[plain.remaining()];
        plain.duplicate().get(bytes);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return compressed.toByteArray();
    }
}
