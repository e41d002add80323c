package comet.core.port;

import comet.core.media.AnimeFacts;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;

/** Says how a part of a title goes by in other catalogues. Thread-safe; a look-up in memory that never waits. */
@FunctionalInterface
public interface PartNumbering {

    /**
     * The facts.
     *
     * @param metadata what is known of the title so far, with the episodes of its entry at IMDb; while nothing is known,
     *     its canonical title is the requested id
     */
    AnimeFacts of(MediaRequest request, MediaMetadata metadata);

    /** Knows no other catalogue. */
    PartNumbering NONE = (request, metadata) -> AnimeFacts.none(request);
}
