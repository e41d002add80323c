package comet.core.playback;

import comet.core.media.MediaId;
import comet.core.port.KnownTorrents.KnownTorrent;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.core.torrent.ReleaseFile;
import comet.core.torrent.TorrentFile;
import comet.core.torrent.TorrentSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The torrent of a playback, with what the store knows of it (PLAY-20).
 *
 * @param source by which it can be added
 * @param files its own files that are known
 * @param media the title that it was last found for
 */
record PlayedTorrent(TorrentSource source, List<ReleaseFile> files, Optional<MediaId> media) {

    /** Reads what the stores know. */
    static PlayedTorrent read(InfoHash hash, PlaybackStores stores, BriefReads reads) throws InterruptedException {
        Optional<KnownTorrent> known =
                reads.read(Optional.empty(), () -> stores.torrents().find(hash));
        if (known.isEmpty()) {
            return unknown(hash);
        }
        KnownTorrent torrent = known.get();
        // DBM-04: what services do not have at hand of a private torrent they get by its file alone.
        Optional<TorrentFile> file = torrent.isPrivate()
                ? reads.read(Optional.empty(), () -> stores.privateTorrents().find(hash))
                : Optional.empty();
        TorrentSource source = new TorrentSource(
                new MagnetUri(hash, torrent.sources()), Optional.of(torrent.name()), torrent.isPrivate(), file);
        return new PlayedTorrent(source, torrent.files(), torrent.media());
    }

    /** Of which only the hash is known. */
    static PlayedTorrent unknown(InfoHash hash) {
        return new PlayedTorrent(TorrentSource.of(hash), List.of(), Optional.empty());
    }

    /** The file that the torrent itself has under a number (DBF-09). */
    Optional<ReleaseFile> file(OptionalInt number) {
        return files.stream()
                .filter(file -> number.isPresent() && file.ownIndex().equals(number))
                .findFirst();
    }
}
