package comet.core.port;

import comet.core.media.AnimeTraits;
import comet.core.media.KitsuId;
import java.util.Optional;

/** Somebody who knows what kind of thing an anime is (MDK-08, SRCH-17). */
public interface AnimeTraitsProvider {

    /** Lower-case word for logs and metrics, constant, such as {@code kitsu}. */
    String name();

    /**
     * What kind of thing it is.
     *
     * @return empty when the provider has no such anime
     * @throws SourceException if the provider did not answer
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    Optional<AnimeTraits> traits(KitsuId id, Deadline deadline) throws SourceException, InterruptedException;
}
