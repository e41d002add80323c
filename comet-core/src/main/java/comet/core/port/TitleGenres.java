package comet.core.port;

import comet.core.media.MediaRequest;
import java.util.List;

/** Says what sort of thing a title is while nobody knows what is anime (ANM-49). Thread-safe. */
@FunctionalInterface
public interface TitleGenres {

    /**
     * The genres of a title.
     *
     * @param deadline how long to wait
     * @return in the words of the catalogue; empty when nobody says in time, and when nobody needs to know
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    List<String> of(MediaRequest request, Deadline deadline) throws InterruptedException;

    /** Whether somebody is asked about such a request now: then the next answer may be another. */
    default boolean asks(MediaRequest request) {
        return true;
    }

    /** Nobody says. */
    TitleGenres NONE = (request, deadline) -> List.of();
}
