package comet.core.port;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Which title a text meant when it was looked up before (TLK-04, TLK-07). */
public interface TitleSearchStore {

    /**
     * A title that was found.
     *
     * @param year its first year, if known
     */
    record Match(ImdbId id, MediaType type, OptionalInt year) {}

    /**
     * What came of a search.
     *
     * @param match what was found; empty if no title is meant
     * @param foundAt when, to the millisecond
     */
    record Found(Optional<Match> match, Instant foundAt) {}

    /**
     * The last result, however old.
     *
     * @param query {@code <kind or *>:<year or *>:<text>}, case-folded
     */
    Optional<Found> find(String query) throws StoreException;

    /** Replaces the result. */
    void save(String query, Found found) throws StoreException;
}
