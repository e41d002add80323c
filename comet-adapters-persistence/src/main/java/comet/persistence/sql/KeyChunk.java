package comet.persistence.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Some of many keys, for one {@code IN (...)}. Databases limit the parameters of a statement, so many keys become
 * several statements; and they keep prepared statements by their text, so the last chunk is filled up to a power of two
 * with keys it has already.
 *
 * @param keys at most {@value #MAX}
 */
public record KeyChunk<K>(List<K> keys) {
    private static final int MAX = 512;

    /** As many chunks as it takes; none for no keys. */
    public static <K> List<KeyChunk<K>> of(Collection<K> keys) {
        List<K> all = List.copyOf(keys);
        List<KeyChunk<K>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += MAX) {
            List<K> chunk = new ArrayList<>(all.subList(start, Math.min(start + MAX, all.size())));
            K last = chunk.getLast();
            while (Integer.bitCount(chunk.size()) != 1) {
                chunk.add(last);
            }
            chunks.add(new KeyChunk<>(List.copyOf(chunk)));
        }
        return chunks;
    }

    /** The parenthesis with its parameters. */
    public String placeholders() {
        return "(?" + ", ?".repeat(keys.size() - 1) + ")";
    }

    /** Binds the keys to these placeholders. */
    public void bind(Parameters parameters) throws SQLException {
        for (K key : keys) {
            parameters.key(key);
        }
    }
}
