package comet.core.torrent;

import java.util.Optional;

/**
 * All by which a torrent can be handed to somebody who downloads it.
 *
 * @param magnet its hash and where its peers are announced; always enough for what a service has at hand
 * @param isPrivate whether it is known to be private: what is learned of it is nobody else's business (DBC-03)
 * @param file its {@code .torrent}, where the product holds it; used when the torrent is private and not at hand, or
 *     when the magnet was rejected (DBM-04)
 */
public record TorrentSource(MagnetUri magnet, boolean isPrivate, Optional<TorrentFile> file) {

    /** A torrent of which only the hash is known. */
    public static TorrentSource of(InfoHash hash) {
        return new TorrentSource(new MagnetUri(hash, AnnounceUrls.NONE), false, Optional.empty());
    }

    /** Its identity. */
    public InfoHash infoHash() {
        return magnet.infoHash();
    }
}
