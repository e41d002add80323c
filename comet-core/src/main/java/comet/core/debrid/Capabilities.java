package comet.core.debrid;

/**
 * What a service can do, as data, so that the core never asks which service it is (DBP-10).
 *
 * @param cacheCheck whether and how the service says what it has cached
 * @param cacheCheckBatch hashes of one call; at least 1, without meaning for {@link CacheCheck#NONE}
 * @param needsFileSelection whether files must be chosen before a download starts
 * @param needsLinkCall whether a link is made by a call of its own
 * @param addIsIdempotent whether adding a torrent twice gives the same entry
 * @param hasLibrary whether the account keeps a list of torrents that can be read
 */
public record Capabilities(
        CacheCheck cacheCheck,
        int cacheCheckBatch,
        boolean needsFileSelection,
        boolean needsLinkCall,
        boolean addIsIdempotent,
        boolean hasLibrary) {

    /** How a service says what it has cached. */
    public enum CacheCheck {
        /** It cannot be asked: evidence comes from plays, snapshots and hints (DBC-05). */
        NONE,
        /** It says so for a hash. */
        HASH_ONLY,
        /** It also lists the files. */
        WITH_FILES
    }

    /** @throws IllegalArgumentException if the batch is empty */
    public Capabilities {
        if (cacheCheckBatch < 1) {
            throw new IllegalArgumentException("a batch has at least one hash");
        }
    }
}
