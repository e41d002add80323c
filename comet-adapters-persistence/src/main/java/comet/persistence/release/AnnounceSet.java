package comet.persistence.release;

import comet.core.torrent.AnnounceUrls;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The announce URLs of a torrent, as ids of the dictionary, each once, in the order told: what is read is what was
 * written (PRES-051).
 *
 * @param urls positive, at most {@value AnnounceUrls#MAX}
 */
record AnnounceSet(List<Long> urls) {

    /** No URL. */
    static final AnnounceSet NONE = new AnnounceSet(List.of());

    /** Seven bits to a byte: a 64-bit number takes at most ten. */
    private static final int MAX_BYTES = 10;

    private static final int DIGEST_LENGTH = 16;

    AnnounceSet {
        urls = urls.stream().distinct().toList();
    }

    boolean isEmpty() {
        return urls.isEmpty();
    }

    /** These and those of the other; of too many, these stay (DB-05). */
    AnnounceSet and(AnnounceSet other) {
        Set<Long> all = new LinkedHashSet<>(urls);
        all.addAll(other.urls);
        return new AnnounceSet(all.stream().limit(AnnounceUrls.MAX).toList());
    }

    /**
     * The distance of each id from the one before, doubled, or for one that is lower one less than doubled, so that small
     * distances are small numbers; in groups of seven bits, lowest first; the last has no high bit.
     */
    byte[] packed() {
        ByteBuffer bytes = ByteBuffer.allocate(urls.size() * MAX_BYTES);
        long previous = 0;
        for (long url : urls) {
            long distance = url - previous;
            previous = url;
            long rest = (distance << 1) ^ (distance >> (Long.SIZE - 1));
            while ((rest & ~0x7FL) != 0) {
                bytes.put((byte) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            bytes.put((byte) rest);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Reads what {@link #packed()} wrote. */
    static AnnounceSet unpacked(byte[] bytes) {
        List<Long> urls = new ArrayList<>();
        long previous = 0;
        long value = 0;
        int shift = 0;
        for (byte next : bytes) {
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            if (next >= 0) {
                previous += (value >>> 1) ^ -(value & 1);
                urls.add(previous);
                value = 0;
                shift = 0;
            }
        }
        return new AnnounceSet(urls);
    }

    /** What the set is found by: the beginning of the SHA-256 of its bytes. */
    byte[] digest() {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(packed()), DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
