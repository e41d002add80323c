package comet.core.search;

import comet.core.torrent.InfoHash;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One release for each torrent: of several the best, with the announce URLs of all (SCR-D02). The outcome does not
 * depend on which source answered first. Not thread-safe.
 */
final class BestOfEach {

    private final Comparator<ReadRelease> bestFirst;
    private final Map<InfoHash, ReadRelease> releases = new LinkedHashMap<>();

    /** @param bestFirst a total order of the releases of one torrent */
    BestOfEach(Comparator<ReadRelease> bestFirst) {
        this.bestFirst = bestFirst;
    }

    BestOfEach add(Collection<ReadRelease> more) {
        more.forEach(read -> releases.merge(read.infoHash(), read, this::better));
        return this;
    }

    /** How many torrents there are. */
    int size() {
        return releases.size();
    }

    List<ReadRelease> toList() {
        return List.copyOf(releases.values());
    }

    private ReadRelease better(ReadRelease one, ReadRelease other) {
        return bestFirst.compare(one, other) <= 0 ? one.and(other) : other.and(one);
    }
}
