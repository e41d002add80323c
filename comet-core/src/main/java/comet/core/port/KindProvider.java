package comet.core.port;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import java.util.Optional;

/** Somebody who knows of an id alone whether it is a film or a series (TLK-05, TLK-09). */
public interface KindProvider {

    /** Lower-case word for logs and metrics, constant, such as {@code tmdb}. */
    String name();

    /**
     * Film or series.
     *
     * @return empty when the provider does not know the id, or not what it is
     * @throws SourceException if the provider did not answer
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    Optional<MediaType> kind(ImdbId id, Deadline deadline) throws SourceException, InterruptedException;
}
