package comet.core.port;

import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.Scope;

/** Knows the episodes of series. Thread-safe. */
@FunctionalInterface
public interface SeriesEpisodes {

    /**
     * The episodes of a series; {@link EpisodeIndex#NONE} when nobody knows any in time.
     *
     * @param scope the part that is wanted
     * @param deadline when the answer is what is known by then
     * @throws InterruptedException if interrupted
     */
    EpisodeIndex find(ImdbId series, Scope scope, Deadline deadline) throws InterruptedException;

    /** Knows of none. */
    SeriesEpisodes NONE = (series, scope, deadline) -> EpisodeIndex.NONE;
}
