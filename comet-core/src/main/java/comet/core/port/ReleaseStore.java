package comet.core.port;

import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.torrent.Release;
import java.util.Collection;
import java.util.List;

/**
 * What is known about releases, shared by all instances on one database. Facts about a torrent are kept once, whatever
 * number of titles and episodes it serves.
 */
public interface ReleaseStore {

    /**
     * The releases known for a part of a title (SRCH-26): of exactly that film; of every season for a series; of that
     * season, packs and episodes alike, for a season; of that episode and of packs of its season for an episode. Each
     * torrent once, with the file that serves the scope best (SRCH-28). Age is no filter.
     */
    List<Release> find(MediaId media, Scope scope) throws StoreException;

    /**
     * Remembers that releases serve a part of a title. Known facts are never replaced by unknown ones; the newest known
     * seeders win; announce URLs are united (DB-05). Repeating a write changes nothing. All or nothing.
     */
    void save(MediaId media, Collection<ScopedRelease> releases) throws StoreException;
}
