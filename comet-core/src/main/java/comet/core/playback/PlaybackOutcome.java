package comet.core.playback;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureTrail;
import comet.core.debrid.Link;

/** How "play this" ends. */
public sealed interface PlaybackOutcome {

    /** There is a link. */
    record Playable(Link link) implements PlaybackOutcome {}

    /**
     * There is none.
     *
     * @param failure names the status video
     * @param trail where it failed, for the log (ASK-27)
     */
    record Refused(DebridFailure failure, FailureTrail trail) implements PlaybackOutcome {

        /** Before anything was begun. */
        public Refused(DebridFailure failure) {
            this(failure, FailureTrail.NONE);
        }
    }
}
