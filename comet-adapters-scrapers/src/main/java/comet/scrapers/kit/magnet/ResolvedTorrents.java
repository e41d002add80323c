package comet.scrapers.kit.magnet;

import comet.core.port.StoreException;

/** Takes what was learned, and stores it. Called from several threads. */
@FunctionalInterface
public interface ResolvedTorrents {

    /** @throws StoreException if it cannot be stored: it is then lost, until the torrent is found again */
    void take(ResolvedTorrent torrent) throws StoreException;
}
