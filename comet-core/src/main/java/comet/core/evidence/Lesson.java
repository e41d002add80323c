package comet.core.evidence;

import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import java.time.Instant;

/** One thing that was learned about one torrent, which changes what is recorded of it. To take it in twice is harmless. */
public sealed interface Lesson {

    /** When it was learned. */
    Instant at();

    /** A piece of evidence. */
    record Told(Evidence evidence) implements Lesson {
        @Override
        public Instant at() {
            return evidence.observedAt();
        }
    }

    /** The service accepted an add: it does not refuse the torrent (RD-51). */
    record Accepted(Instant at) implements Lesson {}

    /** The service refused an add, or the account was paused (RD-51). */
    record RefusedInDoubt(DoubtfulRefusal refusal) implements Lesson {
        @Override
        public Instant at() {
            return refusal.at();
        }
    }

    /** A playback answered "not ready" (DBC-12). */
    record NotReady(Instant at) implements Lesson {}

    /** There was a link to a file: this one is not blocked. @param name its base name */
    record FileServed(String name, Instant at) implements Lesson {}

    /** A playback through the account showed that it is not ready there either. */
    record NotReadyInAccount(Instant at) implements Lesson {}

    /** The torrent is that entry of the account. */
    record IsEntry(EntryId id, Instant at) implements Lesson {}

    /** That entry is not in the account any more. */
    record EntryGone(EntryId id, Instant at) implements Lesson {}
}
