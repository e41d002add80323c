package comet.core.playback;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.Link;

/** How "play this" ends. */
public sealed interface PlaybackOutcome {

    /** There is a link. */
    record Playable(Link link) implements PlaybackOutcome {}

    /** There is none; the failure names the status video. */
    record Refused(DebridFailure failure) implements PlaybackOutcome {}
}
