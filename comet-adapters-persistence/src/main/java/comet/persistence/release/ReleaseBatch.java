package comet.persistence.release;

import comet.core.library.LibraryLabel;
import comet.core.port.ScopedRelease;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The releases of one write, each fact once: a statement must not meet a row twice. In the order of the hashes, so that
 * two writers of the same torrents wait for each other instead of blocking each other.
 */
final class ReleaseBatch {

    /** Stands for an absent season, episode or file index (STOR-01). */
    static final int ABSENT = -1;

    /** A file of a torrent. */
    record FileKey(InfoHash hash, int index) {}

    /** A part of the title, and a torrent that serves it. */
    record LinkKey(int season, int episode, InfoHash hash) {}

    /**
     * The file of a torrent that serves a part of the title.
     *
     * @param index its position, or {@link #ABSENT}
     * @param loose what is told of it without its position
     * @param fromLibrary whether nothing but libraries of accounts tells it (SYNC-51)
     */
    record Link(int index, FileFacts loose, boolean fromLibrary) {

        Link and(Link newer) {
            return new Link(
                    newer.index == ABSENT ? index : newer.index,
                    loose.and(newer.loose),
                    fromLibrary && newer.fromLibrary);
        }
    }

    private final SortedMap<InfoHash, TorrentFacts> torrents = new TreeMap<>();
    private final Map<FileKey, FileFacts> files = new LinkedHashMap<>();
    private final Map<LinkKey, Link> links = new LinkedHashMap<>();

    private ReleaseBatch() {}

    /** @param releases later ones are newer */
    static ReleaseBatch of(Collection<ScopedRelease> releases) {
        ReleaseBatch batch = new ReleaseBatch();
        releases.forEach(batch::add);
        return batch;
    }

    private void add(ScopedRelease scoped) {
        Release release = scoped.release();
        InfoHash hash = release.infoHash();
        torrents.merge(hash, TorrentFacts.of(release), TorrentFacts::and);
        FileFacts told = release.file().map(FileFacts::of).orElse(FileFacts.NONE);
        int index = release.ownFileIndex().orElse(ABSENT);
        if (index != ABSENT) {
            files.merge(new FileKey(hash, index), told, FileFacts::and);
        }
        LinkKey key = new LinkKey(
                scoped.scope().season().orElse(ABSENT), scoped.scope().episode().orElse(ABSENT), hash);
        boolean fromLibrary = LibraryLabel.isStoredFromLibrary(release.tracker());
        links.merge(key, new Link(index, index == ABSENT ? told : FileFacts.NONE, fromLibrary), Link::and);
    }

    boolean isEmpty() {
        return torrents.isEmpty();
    }

    SortedMap<InfoHash, TorrentFacts> torrents() {
        return torrents;
    }

    Map<FileKey, FileFacts> files() {
        return files;
    }

    Map<LinkKey, Link> links() {
        return links;
    }
}
