package comet.core.basis;

import java.time.Duration;
import java.time.Instant;

/**
 * For how long an answer may be given again: until a moment, as long as nothing that it was made from changes. Immutable
 * to those who use it; thread-safe.
 */
public final class Validity {

    /** An answer that is made anew each time. */
    public static final Validity NONE = new Validity(new char[0], 0, Instant.MIN, Instant.MIN);

    /** How late what another process changed may be seen (STOR-66). */
    private static final Duration LATE = Duration.ofSeconds(2);

    private final char[] places;
    private final Instant made;
    private final Instant until;

    /** The moment up to which it is known to be unchanged. It only grows; losing a race costs a look. */
    private volatile long since;

    /**
     * @param places of the subjects that it was made from
     * @param since the moment before any of them was looked at
     * @param made when it was begun to be made
     * @param until when time alone makes it another; not included
     */
    Validity(char[] places, long since, Instant made, Instant until) {
        this.places = places;
        this.since = since;
        this.made = made;
        this.until = until;
    }

    /** The places of the subjects that it was made from; nobody changes them. */
    char[] places() {
        return places;
    }

    /** When it ends at the latest; {@link Instant#MAX} when time changes nothing. */
    public Instant until() {
        return until;
    }

    /** Whether it is of any use at that time, whatever changes: an answer that is not need not be kept. */
    public boolean lastsBeyond(Instant now) {
        return now.isBefore(until);
    }

    /** Whether the answer may still be given. */
    public boolean holds(Changes changes, Instant now) {
        if (!now.isBefore(until) || now.isBefore(made)) {
            return false;
        }
        if (changes.isBlind() && !now.isBefore(made.plus(LATE))) {
            return false;
        }
        long moment = changes.moment();
        if (moment == since) {
            return true;
        }
        if (!changes.areUnchanged(places, since)) {
            return false;
        }
        since = moment;
        return true;
    }

    /** How many bytes it takes, about. */
    public int bytes() {
        return Character.BYTES * places.length + Long.SIZE;
    }
}
