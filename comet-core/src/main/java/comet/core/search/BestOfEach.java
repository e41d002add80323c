package comet.core.search;

import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
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

    private final Comparator<Release> bestFirst;
    private final Map<InfoHash, Release> releases = new LinkedHashMap<>();

    /** @param bestFirst a total order of the releases of one torrent */
    BestOfEach(Comparator<Release> bestFirst) {
        this.bestFirst = bestFirst;
    }

    BestOfEach add(Collection<Release> more) {
        more.forEach(release -> releases.merge(release.infoHash(), release, this::better));
        return this;
    }

    List<Release> toList() {
        return List.copyOf(releases.values());
    }

    private Release better(Release one, Release other) {
        boolean inOrder = bestFirst.compare(one, other) <= 0;
        Release best = inOrder ? one : other;
        Release second = inOrder ? other : one;
        return new Release(
                best.infoHash(),
                best.name(),
                best.size(),
                best.seeders(),
                best.tracker(),
                best.file(),
                best.sources().and(second.sources()));
    }
}
