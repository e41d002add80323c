package comet.scrapers.kit.magnet;

import comet.core.media.MediaId;
import comet.core.port.ScopedRelease;
import comet.scrapers.kit.torrentfile.TorrentContent;
import java.util.List;

/**
 * A torrent whose files were learned from its peers.
 *
 * @param job what it was wanted for
 * @param content its files
 */
public record ResolvedTorrent(MagnetJob job, TorrentContent content) {

    /** The title under which it is stored. */
    public MediaId media() {
        return job.media();
    }

    /** The rows to store: one for each file that matters and part of the title it serves (TOR-43); may be none. */
    public List<ScopedRelease> rows() {
        return job.candidates().rows(content, job.offered(), job.season());
    }
}
