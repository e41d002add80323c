package comet.core.port;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import java.util.List;

/** Somebody who knows the genres of titles (ANM-49). */
public interface GenreProvider {

    /** Lower-case word for logs and metrics, constant, such as {@code cinemeta}. */
    String name();

    /**
     * The genres of a title, in the provider's words.
     *
     * @return empty when the provider has no such title, or names none
     * @throws SourceException if the provider did not answer
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    List<String> genres(MediaType type, ImdbId id, Deadline deadline) throws SourceException, InterruptedException;
}
