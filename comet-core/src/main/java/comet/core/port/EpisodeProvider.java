package comet.core.port;

import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import java.util.OptionalInt;

/** Somebody who knows the episodes of series (EPX-01 to EPX-22). */
public interface EpisodeProvider {

    /** Lower-case word for logs and metrics, constant, such as {@code cinemeta}. */
    String name();

    /**
     * Whether it is asked season by season, and then tells no other season than the one that is wanted: what it did not
     * say of another season means nothing. Constant.
     */
    default boolean tellsOneSeason() {
        return false;
    }

    /**
     * The episodes of a series.
     *
     * @param season the season that is wanted; a provider that is asked season by season tells no other. Empty = all.
     *     Seasons named after years may be left out unless such a one is wanted (EPX-13)
     * @return {@link EpisodeIndex#NONE} when the provider has no such series
     * @throws SourceException if the provider did not answer, or with nothing that is an episode list
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    EpisodeIndex episodes(ImdbId series, OptionalInt season, Deadline deadline)
            throws SourceException, InterruptedException;
}
