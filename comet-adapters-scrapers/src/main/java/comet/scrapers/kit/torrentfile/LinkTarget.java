package comet.scrapers.kit.torrentfile;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;

/** What a link to a torrent leads to (TOR-20). */
public sealed interface LinkTarget {

    /** A {@code .torrent}. */
    record Torrent(TorrentContent content) implements LinkTarget {}

    /**
     * A magnet.
     *
     * @param sources where its peers are announced
     */
    record Magnet(InfoHash infoHash, AnnounceUrls sources) implements LinkTarget {}
}
