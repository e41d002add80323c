package comet.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Work that outlives the request that caused it and must be done once, by whichever instance is free: refreshes of
 * stale searches, resolving of magnets, the crawler's items. An instance that dies gives its work back when the lease
 * has passed.
 */
public interface WorkQueue {

    /** Kinds of work, each with a queue of its own. */
    enum Kind {
        /** Search the sources again for a media id. */
        REFRESH,
        /** Learn the file list of a torrent known only by its magnet. */
        RESOLVE_MAGNET,
        /** Scrape an item the crawler discovered. */
        CRAWL
    }

    /**
     * A piece of work that this instance holds.
     *
     * @param kind which queue it is from
     * @param key what it is about, such as a media id; holds no secret
     * @param attempt 1 for the first
     */
    record Work(Kind kind, String key, int attempt) {}

    /** Adds work; work of the same kind and key that waits already is not added again. */
    void add(Kind kind, String key, Instant notBefore) throws StoreException;

    /** Takes the oldest work that is due and holds it for the lease. */
    Optional<Work> take(Kind kind, Duration lease) throws StoreException;

    /** The work is done and leaves the queue. */
    void done(Work work) throws StoreException;

    /** The work failed and is due again later. */
    void retry(Work work, Instant notBefore) throws StoreException;
}
