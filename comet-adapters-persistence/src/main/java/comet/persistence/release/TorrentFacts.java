package comet.persistence.release;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What one write tells of a torrent, whatever the number of scopes it tells it for.
 *
 * @param name the longest name told
 * @param size bytes of the torrent; the last one told
 * @param seeders the last ones told
 * @param label the last label told; empty for none
 * @param labels every label told
 * @param sources every announce URL told, at most {@value AnnounceUrls#MAX}; none of a private torrent
 * @param isPrivate whether somebody said that it is private (SCR-D06)
 */
record TorrentFacts(
        String name,
        OptionalLong size,
        OptionalInt seeders,
        String label,
        Set<String> labels,
        AnnounceUrls sources,
        boolean isPrivate) {

    TorrentFacts {
        sources = isPrivate ? AnnounceUrls.NONE : sources;
    }

    static TorrentFacts of(Release release) {
        String label = release.tracker();
        return new TorrentFacts(
                release.name(),
                release.size(),
                release.seeders(),
                label,
                label.isEmpty() ? Set.of() : Set.of(label),
                release.sources(),
                release.isPrivate());
    }

    /** These facts and newer ones: no unknown replaces a known one (DB-05). */
    TorrentFacts and(TorrentFacts newer) {
        Set<String> allLabels = new LinkedHashSet<>(labels);
        allLabels.addAll(newer.labels);
        return new TorrentFacts(
                newer.name.length() > name.length() ? newer.name : name,
                newer.size.isPresent() ? newer.size : size,
                newer.seeders.isPresent() ? newer.seeders : seeders,
                newer.label.isEmpty() ? label : newer.label,
                allLabels,
                sources.and(newer.sources),
                isPrivate || newer.isPrivate);
    }
}
