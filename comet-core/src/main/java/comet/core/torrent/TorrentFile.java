package comet.core.torrent;

import java.util.Arrays;

/**
 * The bytes of a {@code .torrent}. Of a private torrent they hold its owner's pass key, so the text form shows their
 * number alone. Immutable.
 */
public final class TorrentFile {

    /** Larger ones are not handed to anybody (DBM-04). */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private final byte[] bytes;

    /** @throws IllegalArgumentException if there are none, or more than {@value #MAX_BYTES} */
    public TorrentFile(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("a .torrent has 1 to " + MAX_BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** A copy of them. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TorrentFile file && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return ".torrent of " + bytes.length + " bytes";
    }
}
