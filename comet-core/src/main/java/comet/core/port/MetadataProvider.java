package comet.core.port;

import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import java.util.Optional;

/**
 * Somebody who knows titles by id. It is asked for each half of what is known by itself, because a search can begin with
 * the title and go on without aliases that are late (MCA-02, ALI-15).
 */
public interface MetadataProvider {

    /** Lower-case word for logs and metrics, constant, such as {@code openfilms}. */
    String name();

    /**
     * The first half: how a title is called, when it came out, and what is known of its episodes and other ids.
     *
     * @return empty when the provider knows for certain that it has no such title
     * @throws SourceException if the provider did not answer; asking again later may help
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException;

    /**
     * The second half: how else it is called. Asked of all providers, beside the first half, on another thread.
     *
     * @return none when the provider knows of none
     * @throws SourceException if the provider did not answer; asking again later may help
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    default Aliases aliases(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException {
        return Aliases.NONE;
    }
}
