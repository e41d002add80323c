package comet.http.addon;

import comet.core.media.MediaRequest;
import comet.core.search.SearchOutcome;
import comet.core.search.StreamRequest;

/** The search for streams as the add-on routes use it; {@code streamSearch::search} in production. Thread-safe. */
@FunctionalInterface
public interface StreamFinder {

    /**
     * Searches. May take long: the caller sets the limit and interrupts.
     *
     * @throws InterruptedException if interrupted
     */
    SearchOutcome search(StreamRequest request) throws InterruptedException;

    /**
     * A list that was found before was shown again: it was asked for all the same (SRCH-31). Never blocks.
     *
     * @param found what the list was found for
     */
    default void served(MediaRequest found) {}
}
