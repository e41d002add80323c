package comet.core.port;

import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import java.util.Optional;

/** Somebody who knows titles by id. */
public interface MetadataProvider {

    /** Lower-case word for logs and metrics, constant, such as {@code openfilms}. */
    String name();

    /**
     * Says how a title is called.
     *
     * @return empty when the provider knows for certain that it has no such title
     * @throws SourceException if the provider did not answer; asking again later may help
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    Optional<MediaMetadata> metadata(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException;
}
