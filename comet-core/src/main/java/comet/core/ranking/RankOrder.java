package comet.core.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Best first: by class, then rank; ties by cache, more seeders, larger size, hash, with unknown numbers last (RANK-31,
 * RDB-01). The same whatever the order of the input, on every machine. Of several entries of one torrent the best stays.
 *
 * @param classes the classes that are kept (RANK-33)
 * @param limit entries kept of each class; 0 = all (RANK-32)
 */
public record RankOrder(Set<ResolutionClass> classes, int limit) {

    /** Keeps every class, whole. */
    public static final RankOrder ALL = new RankOrder(Set.of(ResolutionClass.values()), 0);

    private static final int SHORT_HASH = 32;
    private static final int HASH = 40;

    /** @throws IllegalArgumentException if the limit is negative */
    public RankOrder {
        classes = Set.copyOf(classes);
        if (limit < 0) {
            throw new IllegalArgumentException("a limit is not negative");
        }
    }

    /** The entries in order; those whose hash is not 32 or 40 hexadecimal digits are left out (RANK-34). */
    public <T> List<Placing<T>> order(Collection<Placing<T>> placings) {
        return sorted(placings, RankOrder::compare);
    }

    /** The same; between entries of one torrent that are otherwise alike, {@code last} decides which stays. */
    <T> List<Placing<T>> order(Collection<Placing<T>> placings, Comparator<? super T> last) {
        return sorted(placings, (one, other) -> {
            int order = compare(one, other);
            return order == 0 ? last.compare(one.item(), other.item()) : order;
        });
    }

    private <T> List<Placing<T>> sorted(Collection<Placing<T>> placings, Comparator<Placing<T>> bestFirst) {
        List<Placing<T>> sorted = new ArrayList<>(placings.size());
        for (Placing<T> placing : placings) {
            if (classes.contains(placing.resolution()) && isHash(placing.infoHash())) {
                sorted.add(placing);
            }
        }
        sorted.sort(bestFirst);
        return firstOfEach(sorted);
    }

    private <T> List<Placing<T>> firstOfEach(List<Placing<T>> sorted) {
        Set<String> torrents = HashSet.newHashSet(sorted.size());
        Map<ResolutionClass, Integer> taken = new EnumMap<>(ResolutionClass.class);
        List<Placing<T>> kept = new ArrayList<>(sorted.size());
        for (Placing<T> placing : sorted) {
            if (torrents.add(placing.infoHash())
                    && (limit == 0 || taken.merge(placing.resolution(), 1, Integer::sum) <= limit)) {
                kept.add(placing);
            }
        }
        return kept;
    }

    private static boolean isHash(String text) {
        if (text.length() != HASH && text.length() != SHORT_HASH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    private static int compare(Placing<?> one, Placing<?> other) {
        int order = one.resolution().compareTo(other.resolution());
        if (order == 0) {
            order = Long.compare(other.rank(), one.rank());
        }
        if (order == 0) {
            order = Boolean.compare(other.cached(), one.cached());
        }
        if (order == 0) {
            order = Integer.compare(other.seeders().orElse(-1), one.seeders().orElse(-1));
        }
        if (order == 0) {
            order = Long.compare(other.size().orElse(-1), one.size().orElse(-1));
        }
        return order == 0 ? one.infoHash().compareTo(other.infoHash()) : order;
    }
}
