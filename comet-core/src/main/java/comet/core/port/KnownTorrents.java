package comet.core.port;

import comet.core.media.MediaId;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.ReleaseFile;
import java.util.List;
import java.util.Optional;

/** What is known of a torrent by its hash alone, whatever titles it serves (PLAY-20). Thread-safe. */
public interface KnownTorrents {

    /**
     * A torrent.
     *
     * @param name its name
     * @param isPrivate whether only members of its tracker may have it
     * @param sources where its peers are announced; none of a private torrent
     * @param files those of its files that are known, by their position in its own list, each with its index
     * @param media the title that it was last found for
     */
    record KnownTorrent(
            String name, boolean isPrivate, AnnounceUrls sources, List<ReleaseFile> files, Optional<MediaId> media) {

        public KnownTorrent {
            files = List.copyOf(files);
        }
    }

    /** The torrent; empty when it is not known. */
    Optional<KnownTorrent> find(InfoHash hash) throws StoreException;
}
