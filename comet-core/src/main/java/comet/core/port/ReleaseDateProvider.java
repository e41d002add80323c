package comet.core.port;

import comet.core.media.ImdbId;
import comet.core.media.ReleaseDates;
import java.util.Optional;

/** Somebody who knows when films can be had (REL-01 to REL-17). */
public interface ReleaseDateProvider {

    /** Lower-case word for logs and metrics, constant, such as {@code tmdb}. */
    String name();

    /**
     * When a film came or comes out.
     *
     * @return empty when the provider has no such film
     * @throws SourceException if the provider did not answer, in whole or in part: half an answer blocks nobody (REL-10)
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    Optional<ReleaseDates> releaseDates(ImdbId film, Deadline deadline) throws SourceException, InterruptedException;
}
