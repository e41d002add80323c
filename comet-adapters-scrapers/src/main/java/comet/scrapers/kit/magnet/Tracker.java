package comet.scrapers.kit.magnet;

import comet.core.port.Deadline;
import comet.core.torrent.InfoHash;
import java.util.List;

/** Knows peers of torrents. */
@FunctionalInterface
interface Tracker {

    /** The peers of a torrent; none if it does not say. */
    List<Peer> peers(InfoHash hash, Deadline deadline) throws InterruptedException;
}
