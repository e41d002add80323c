package comet.core.port;

import comet.core.media.MediaRequest;
import java.time.Instant;
import java.util.Optional;

/** Somebody who says whether what is asked for can be had at all yet (REL-01 to REL-17). Thread-safe. */
@FunctionalInterface
public interface ReleaseGate {

    /** What is known. */
    sealed interface Verdict {

        /** It can be had. */
        record Released() implements Verdict {}

        /**
         * It cannot be had yet.
         *
         * @param until when it can, if that is known
         */
        record NotReleased(Optional<Instant> until) implements Verdict {}

        /** Nobody can say: such a search goes on (REL-10). */
        record Unknown() implements Verdict {}
    }

    /**
     * Judges a request, by the numbers that were asked for. Failures of those it asks are its own affair: their outcome
     * is {@link Verdict.Unknown}.
     *
     * @param deadline when nobody waits any more
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    Verdict verdict(MediaRequest request, Deadline deadline) throws InterruptedException;

    /**
     * Until when the verdict is the same as just now, unless what is stored of the title, or of the series that it is a
     * part of, changes; empty when nobody can say. May read the store.
     */
    default Optional<Instant> sameUntil(MediaRequest request) {
        return Optional.empty();
    }

    /** Knows nothing of anything. */
    ReleaseGate NONE = (request, deadline) -> new Verdict.Unknown();
}
