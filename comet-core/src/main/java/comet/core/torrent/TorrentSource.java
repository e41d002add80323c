package comet.core.torrent;

import java.util.Optional;

/**
 * All by which a torrent can be handed to somebody who downloads it.
 *
 * @param magnet its hash and where its peers are announced; always enough for what a service has at hand
 * @param name the torrent's own name, where it is known: not always what a viewer was shown, which may be the name of a
 *     file in it (DBF-05, DBC-10); cleaned like the name of a {@link Release}, never sent to anybody (DBM-03)
 * @param isPrivate whether it is known to be private: what is learned of it is nobody else's business (DBC-03)
 * @param file its {@code .torrent}, where the product holds it; used when the torrent is private and not at hand, or
 *     when the magnet was rejected (DBM-04)
 */
public record TorrentSource(
        MagnetUri magnet, Optional<String> name, boolean isPrivate, Optional<TorrentFile> file) {

    public TorrentSource {
        name = name.map(Release::cleaned).filter(text -> !text.isEmpty());
    }

    /** A torrent of which only the hash is known. */
    public static TorrentSource of(InfoHash hash) {
        return new TorrentSource(new MagnetUri(hash, AnnounceUrls.NONE), Optional.empty(), false, Optional.empty());
    }

    /** Its identity. */
    public InfoHash infoHash() {
        return magnet.infoHash();
    }
}
