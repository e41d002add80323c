package comet.core.port;

import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import java.time.Instant;
import java.util.Optional;

/** Episodes of series that were looked up before; kept long after they count as fresh (EPX-02, MCA-13). */
public interface EpisodeStore {

    /**
     * What is stored of a series.
     *
     * @param index its episodes, those without a date as well (EPX-15)
     * @param refreshedAt when the catalogue last answered, to the millisecond; empty if it never did
     */
    record StoredEpisodes(EpisodeIndex index, Optional<Instant> refreshedAt) {

        /** Nothing. */
        public static final StoredEpisodes NONE = new StoredEpisodes(EpisodeIndex.NONE, Optional.empty());
    }

    /** What is known of the series, however old; {@link StoredEpisodes#NONE} if nothing. */
    StoredEpisodes find(ImdbId series) throws StoreException;

    /**
     * Replaces all that is known of the series, rows and mark together: all of it or none (EPX-02).
     *
     * @param now what the age of the rows is counted from
     */
    void replace(ImdbId series, StoredEpisodes episodes, Instant now) throws StoreException;

    /** Notes that the catalogue answered and knew no episode: the rows stay (EPX-03, EPX-10). */
    void refreshed(ImdbId series, Instant at) throws StoreException;
}
