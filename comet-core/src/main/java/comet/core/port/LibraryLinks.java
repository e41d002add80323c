package comet.core.port;

import comet.core.media.MediaId;
import comet.core.torrent.InfoHash;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The stored "this torrent serves a part of this title" that only libraries of accounts told, and no source since (DB-60):
 * what may have been filed under a wrong title (SYNC-51). Blocks; thread-safe.
 */
public interface LibraryLinks {

    /**
     * A title that has such rows.
     *
     * @param rows how many
     * @param inParts whether any of them is of a season or an episode, so that it is no film
     */
    record Title(MediaId id, long rows, boolean inParts) {}

    /**
     * Such a row.
     *
     * @param name what its title was read from
     */
    record Row(InfoHash torrent, String name) {}

    /** Titles with at least so many such rows, those with the most first. */
    List<Title> titles(long minRows) throws StoreException;

    /** One title; empty when it has no such rows. */
    Optional<Title> title(MediaId id) throws StoreException;

    /**
     * The rows of the next torrents of a title, in the order of their hashes.
     *
     * @param after the last torrent of the rows before; empty for the first
     * @param torrents how many torrents at most; positive
     */
    List<Row> rows(MediaId id, Optional<InfoHash> after, int torrents) throws StoreException;

    /** Removes the rows of these torrents from that title; what a source told as well is no such row and stays. */
    long remove(MediaId id, Collection<InfoHash> torrents) throws StoreException;
}
