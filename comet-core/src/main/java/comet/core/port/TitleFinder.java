package comet.core.port;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Somebody who finds titles by their text (TLK-01 to TLK-09). */
public interface TitleFinder {

    /**
     * A title that may be meant.
     *
     * @param year its first year, if known
     */
    record Candidate(ImdbId id, MediaType type, String title, OptionalInt year) {}

    /** Lower-case word for logs and metrics, constant, such as {@code imdb}. */
    String name();

    /**
     * Searches.
     *
     * @param text stripped, not empty
     * @param type the kind that is wanted; a provider that cannot ask for it tells others too
     * @return in the provider's order; none when it knows none
     * @throws SourceException if the provider did not answer
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    List<Candidate> find(String text, Optional<MediaType> type, Deadline deadline)
            throws SourceException, InterruptedException;
}
