package comet.scrapers.kit.torrentfile;

import comet.core.port.ScrapeRequest;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.TorrentFile;
import java.util.Map;

/** What is kept of torrents beyond the memory of this process. Thread-safe; called in the middle of a search. */
public interface KeptTorrents {

    /** Nothing is kept. */
    KeptTorrents NONE = new KeptTorrents() {
        @Override
        public Map<InfoHash, Release> filesFor(ScrapeRequest request) {
            return Map.of();
        }

        @Override
        public void keepPrivate(InfoHash hash, TorrentFile file) {
            // There is nowhere to keep it.
        }
    };

    /**
     * The torrents whose file for what is searched is stored, with its place in the torrent: their {@code .torrent} need
     * not be fetched (TOR-23). No private ones: their files must be had again from time to time to be kept.
     *
     * @throws InterruptedException if interrupted
     */
    Map<InfoHash, Release> filesFor(ScrapeRequest request) throws InterruptedException;

    /**
     * Keeps the {@code .torrent} of a private torrent, by which alone a debrid service can get it (SCR-D06, DBM-04). It
     * holds a passkey: whoever keeps it encrypts it. Does not wait until it is kept.
     */
    void keepPrivate(InfoHash hash, TorrentFile file);
}
