package comet.scrapers.kit.magnet;

import comet.core.port.Deadline;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import java.util.Optional;

/** Knows the info dictionaries of torrents. */
@FunctionalInterface
interface MetadataSource {

    /**
     * The info dictionary of a torrent, whose hash is checked.
     *
     * @return empty if it was not to be had in time
     */
    Optional<byte[]> info(InfoHash hash, AnnounceUrls sources, Deadline deadline) throws InterruptedException;
}
