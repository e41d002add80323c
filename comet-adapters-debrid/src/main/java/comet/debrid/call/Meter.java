package comet.debrid.call;

import java.time.Duration;
import java.time.Instant;

/** Counts the calls of one account against one {@link Budget}. Not thread-safe: its {@link KeyState} guards it. */
sealed interface Meter permits TokenBucket, SlidingWindow {

    /** How long a call that comes now has to wait; zero when it may go at once. Takes nothing. */
    default Duration waitAt(Instant now) {
        return waitAt(now, 0);
    }

    /** The same for a call that leaves so many of those that may come at once, fewer than all, to others. */
    Duration waitAt(Instant now, int kept);

    /** Takes one call, which goes as soon as {@link #waitAt(Instant)} said before. */
    void takeAt(Instant now);

    /** How many calls may go at once; 0 when one has to wait. */
    int leftAt(Instant now);
}
