package comet.http.video;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** The content of one video in memory, with what identifies it. Immutable. */
final class VideoFile {

    /** Half of SHA-256 tells files apart as well as all of it, in a shorter header. */
    private static final int HASH_BYTES = 16;

    private final byte[] content;
    private final String entityTag;
    private final Instant lastModified;

    /**
     * @param content becomes the property of this object; at least one byte
     * @param lastModified cut to whole seconds, as HTTP dates are
     */
    VideoFile(byte[] content, Instant lastModified) {
        if (content.length == 0) {
            throw new IllegalArgumentException("a video has at least one byte");
        }
        this.content = content;
        this.entityTag = '"' + HexFormat.of().formatHex(sha256(content), 0, HASH_BYTES) + '"';
        this.lastModified = lastModified.truncatedTo(ChronoUnit.SECONDS);
    }

    long size() {
        return content.length;
    }

    /** A strong validator, quotes included: equal exactly where the bytes are equal (SV-40). */
    String entityTag() {
        return entityTag;
    }

    Instant lastModified() {
        return lastModified;
    }

    /** A read-only view of a part, which must lie inside the file. */
    ByteBuffer bytes(ByteRange range) {
        return ByteBuffer.wrap(content, (int) range.first(), (int) range.length())
                .slice()
                .asReadOnlyBuffer();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
