package comet.core.debrid;

/**
 * What a service can do, as data, so that the core never asks which service it is (DBP-10).
 *
 * @param cacheCheck whether and how the service says what it has cached
 * @param cacheCheckBatch hashes of one call; at least 1, without meaning for {@link CacheCheck#NONE}
 * @param needsFileSelection whether files must be chosen before a download starts
 * @param needsLinkCall whether a link is made by a call of its own
 * @param addIsIdempotent whether adding a torrent twice gives the same entry
 * @param listPaging whether the account keeps a list of torrents that can be read, and in which portions
 * @param indexSpace what its numbers of files count
 * @param bindsLinks whether it is told the viewer's address and makes links for that address alone (DBL-02)
 */
public record Capabilities(
        CacheCheck cacheCheck,
        int cacheCheckBatch,
        boolean needsFileSelection,
        boolean needsLinkCall,
        boolean addIsIdempotent,
        ListPaging listPaging,
        IndexSpace indexSpace,
        boolean bindsLinks) {

    /** How a service says what it has cached. */
    public enum CacheCheck {
        /** It cannot be asked: evidence comes from plays, snapshots and hints (DBC-05). */
        NONE,
        /** It says so for a hash. */
        HASH_ONLY,
        /** It also lists the files. */
        WITH_FILES
    }

    /** How the torrents of an account are listed (DBX-02). */
    public enum ListPaging {
        /** There is no list. */
        NO_LIST,
        /** All of it in one answer. */
        WHOLE,
        /** From an offset, a page at a time. */
        OFFSET,
        /** By number of the page. */
        PAGES,
        /** Each page tells how to ask for the next. */
        TOKENS
    }

    /** What the index of a file means at a service (DBF-10). Numbers of different spaces are not compared. */
    public enum IndexSpace {
        /** The position in the torrent's own list. */
        TORRENT_ORDER,
        /** The position among the leaves of the service's tree of files, or in its list sorted by path. */
        TREE_ORDER,
        /** The position in the service's answer. */
        ANSWER_ORDER,
        /** A number that the service gives the file. */
        SERVICE_ID,
        /** The order differs from call to call: no index is kept. */
        NO_INDEX
    }

    /** @throws IllegalArgumentException if the batch is empty */
    public Capabilities {
        if (cacheCheckBatch < 1) {
            throw new IllegalArgumentException("a batch has at least one hash");
        }
    }

    /** Whether the account keeps a list of torrents that can be read. */
    public boolean hasLibrary() {
        return listPaging != ListPaging.NO_LIST;
    }
}
