package comet.http.page;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A static file of the pages. Immutable.
 *
 * @param bytes the content; each call gives a read-only buffer with a position of its own
 * @param contentType with charset where there is one
 * @param entityTag a strong validator, quotes included: equal exactly where the bytes are equal
 * @param cacheControl the value of the header {@code Cache-Control}
 */
public record PageAsset(ByteBuffer bytes, String contentType, String entityTag, String cacheControl) {

    /** Half of SHA-256 tells files apart as well as all of it, in a shorter header. */
    private static final int TAG_BYTES = 16;

    static PageAsset of(byte[] content, String contentType, String cacheControl) {
        byte[] hash = Resource.sha256().digest(content);
        String tag = '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
        return new PageAsset(ByteBuffer.wrap(content), contentType, tag, cacheControl);
    }

    PageAsset withCacheControl(String other) {
        return new PageAsset(bytes, contentType, entityTag, other);
    }

    @Override
    public ByteBuffer bytes() {
        return bytes.asReadOnlyBuffer();
    }
}
