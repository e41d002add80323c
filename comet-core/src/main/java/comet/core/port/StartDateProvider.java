package comet.core.port;

import comet.core.media.KitsuId;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody who knows when an anime begins (REL-17). */
public interface StartDateProvider {

    /** Lower-case word for logs and metrics, constant, such as {@code kitsu}. */
    String name();

    /**
     * When its first episode, or the film, was or will be shown.
     *
     * @return empty when it has no such anime, or tells no full date
     * @throws SourceException if it did not answer
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    Optional<LocalDate> startDate(KitsuId anime, Deadline deadline) throws SourceException, InterruptedException;
}
