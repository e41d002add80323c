package comet.core.port;

import comet.core.media.ImdbId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;

/** Somebody who lists what many people watch, so that it can be searched for before they ask (CAT-01 to CAT-05). */
public interface TitleCatalogue {

    /** Lower-case word for logs and metrics, constant, such as {@code cinemeta-catalog}. */
    String name();

    /**
     * A title in a catalogue.
     *
     * @param title with its first year
     */
    record Listed(ImdbId id, MediaTitle title) {}

    /** Takes titles, one after the other. */
    @FunctionalInterface
    interface Taker {

        /** Whether more are wanted. */
        boolean take(Listed title) throws InterruptedException;
    }

    /**
     * Hands over the titles of a kind, each once, what is watched most first. A part that cannot be read costs itself.
     *
     * @return how many parts could not be read to their end
     * @throws InterruptedException if interrupted; what was handed over stays so
     */
    int list(MediaType type, Taker taker) throws InterruptedException;
}
