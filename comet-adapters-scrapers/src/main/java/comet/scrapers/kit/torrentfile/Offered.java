package comet.scrapers.kit.torrentfile;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a source says of a torrent beside where it is.
 *
 * @param title the release name; blank when the source says none
 * @param size bytes of the torrent; 0 counts as unknown (SCR-03)
 * @param seeders at least 0
 * @param tracker the label of where it was found
 * @param isPrivate whether the source says that it is private (SCR-D06)
 */
public record Offered(String title, OptionalLong size, OptionalInt seeders, String tracker, boolean isPrivate) {

    public Offered {
        title = Release.cleaned(title);
        size = size.orElse(0) > 0 ? size : OptionalLong.empty();
    }

    /** The same with what a later offer adds: the highest number of seeders, the latest label (TOR-41). */
    public Offered and(Offered later) {
        OptionalInt most = seeders.orElse(-1) >= later.seeders.orElse(-1) ? seeders : later.seeders;
        String label = later.tracker.isEmpty() ? tracker : later.tracker;
        return new Offered(title, size.isPresent() ? size : later.size, most, label, isPrivate || later.isPrivate);
    }

    /** The torrent without a file (JKT-04); empty when it has no name (SCR-05). */
    public Optional<Release> withoutFile(InfoHash hash, AnnounceUrls sources) {
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Release(hash, title, size, seeders, tracker, Optional.empty(), sources, isPrivate));
    }
}
