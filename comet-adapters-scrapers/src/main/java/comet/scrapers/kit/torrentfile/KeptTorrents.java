package comet.scrapers.kit.torrentfile;

import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;

/** What is kept of torrents beyond the memory of this process. Thread-safe; called in the middle of a search. */
public interface KeptTorrents {

    /** Nothing is kept. */
    KeptTorrents NONE = new KeptTorrents() {
        @Override
        public boolean knowsFilesOf(InfoHash hash) {
            return false;
        }

        @Override
        public void keepPrivate(InfoHash hash, TorrentFile file) {
            // There is nowhere to keep it.
        }
    };

    /** Whether the files of a torrent are stored, so that its {@code .torrent} need not be fetched (TOR-23). */
    boolean knowsFilesOf(InfoHash hash);

    /**
     * Keeps the {@code .torrent} of a private torrent, by which alone a debrid service can get it (SCR-D06, DBM-04). It
     * holds a pass key: whoever keeps it encrypts it.
     */
    void keepPrivate(InfoHash hash, TorrentFile file);
}
