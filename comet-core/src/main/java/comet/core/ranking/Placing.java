package comet.core.ranking;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What decides where something stands in the order (RANK-31, RDB-01).
 *
 * @param item what is ordered
 * @param infoHash which torrent it is; kept in lower case
 * @param resolution its class
 * @param rank what it is worth
 * @param cached whether some service of the viewer has it at hand
 * @param seeders how many share it, where known
 * @param size bytes, where known
 * @param <T> what is ordered
 */
public record Placing<T>(
        T item,
        String infoHash,
        ResolutionClass resolution,
        long rank,
        boolean cached,
        OptionalInt seeders,
        OptionalLong size) {

    public Placing {
        infoHash = infoHash.toLowerCase(Locale.ROOT);
    }

    /** Of which nothing but class and rank is known. */
    public static <T> Placing<T> of(T item, String infoHash, ResolutionClass resolution, long rank) {
        return new Placing<>(item, infoHash, resolution, rank, false, OptionalInt.empty(), OptionalLong.empty());
    }
}
