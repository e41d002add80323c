package comet.core.port;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import java.util.Optional;

/** Somebody who knows whether an id is of a film or of a series (TLK-05, TLK-09). */
public interface KindProvider {

    /** Lower-case word for logs and metrics, constant, such as {@code tmdb}. */
    String name();

    /**
     * The kind of the title.
     *
     * @return empty when it has no such title
     * @throws SourceException if it did not answer
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    Optional<MediaType> kind(ImdbId id, Deadline deadline) throws SourceException, InterruptedException;
}
