package comet.core.port;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Which media ids viewers ask for, and when the sources were last asked for each (SRCH-30). Keyed by
 * {@link comet.core.media.MediaRequest#key}. */
public interface DemandStore {

    /**
     * When the sources were last asked.
     *
     * @param at when the search ended
     * @param empty whether it found nothing that serves the request (DB-02)
     */
    record LastScrape(Instant at, boolean empty) {}

    /**
     * Notes that a viewer asked, and says when the sources were last asked. Writing is throttled to a fraction of the
     * demand look-back (SRCH-31), and done as well as it can be: what is said does not depend on it. Reads the primary
     * database.
     *
     * @param request the key of the request
     */
    Optional<LastScrape> requested(String request, Instant now) throws StoreException;

    /** Reads what {@link #requested} would answer without noting a request. Reads the primary database. */
    Optional<LastScrape> lastScrape(String request) throws StoreException;

    /**
     * Notes when viewers last asked: what {@link #requested} notes, of many requests together. All of it or none.
     *
     * @param lastSeen by the key of the request
     */
    default void seen(Map<String, Instant> lastSeen) throws StoreException {
        for (Map.Entry<String, Instant> one : lastSeen.entrySet()) {
            var unused = requested(one.getKey(), one.getValue());
        }
    }

    /** Notes that the sources were asked and at least one of them answered (DB-03). Does not count as demand (DB-18). */
    void scraped(String request, LastScrape scrape) throws StoreException;
}
