package comet.titles.anime;

import comet.core.anime.AnimeSite;
import comet.core.media.CanonicalNumber;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * An id of a site as one number that is never 0. Numbers stay what they are; of other texts 56 bits of a hash are taken,
 * which no two of some hundred thousand share.
 */
final class SiteKey {

    private static final int SITE_SHIFT = 57;
    private static final long TEXT = 1L << 56;
    private static final long HASH_START = 0xCBF29CE484222325L;
    private static final long HASH_PRIME = 0x100000001B3L;

    private SiteKey() {}

    static long of(AnimeSite site, String id) {
        OptionalInt number = CanonicalNumber.parse(id);
        return number.isPresent() ? of(site, number.getAsInt()) : base(site) | TEXT | hash(id) & (TEXT - 1);
    }

    static long of(AnimeSite site, int id) {
        return base(site) | id;
    }

    private static long base(AnimeSite site) {
        return (site.ordinal() + 1L) << SITE_SHIFT;
    }

    private static long hash(String id) {
        long hash = HASH_START;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * HASH_PRIME;
        }
        return hash ^ (hash >>> 56);
    }

    static boolean isNumber(long key) {
        return (key & TEXT) == 0;
    }

    static int site(long key) {
        return (int) (key >>> SITE_SHIFT) - 1;
    }

    static int number(long key) {
        return (int) key;
    }
}
