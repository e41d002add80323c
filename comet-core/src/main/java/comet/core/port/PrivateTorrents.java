package comet.core.port;

import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import java.time.Duration;
import java.util.Optional;

/**
 * The {@code .torrent} files of private torrents, by which alone a debrid service can get what it does not have at hand
 * (SCR-D06, DBM-04); shared by all instances on one database. They hold the passkey of a member: whoever keeps them
 * encrypts them, and hands them to nobody but a debrid service. Thread-safe.
 */
public interface PrivateTorrents {

    /** How long one is kept after it was last told. */
    Duration LIFETIME = Duration.ofDays(7);

    /** Keeps a file from now on, instead of an older one of the same torrent. */
    void keep(InfoHash hash, TorrentFile file) throws StoreException;

    /** The file of a torrent; empty when none was kept in the last {@link #LIFETIME}, or it can be read no more. */
    Optional<TorrentFile> find(InfoHash hash) throws StoreException;
}
