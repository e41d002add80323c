package comet.core.basis;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;

/**
 * Gathers what one answer is made from, while it is made. What is not told of is not watched: whoever uses something that
 * he can tell neither a subject nor an end of calls {@link #once}. Thread-safe.
 */
public final class Basis {

    private final Optional<Changes> changes;
    private final long since;
    private final Instant made;
    private final BitSet places = new BitSet();
    private Instant until = Instant.MAX;

    /**
     * Of an answer that is begun now.
     *
     * @param changes where changes are told; empty where nobody tells any, and answers are made anew each time
     */
    public Basis(Optional<Changes> changes, Instant now) {
        this.changes = changes;
        this.since = changes.map(Changes::moment).orElse(0L);
        this.made = now;
    }

    /** Of an answer that nobody keeps. */
    public static Basis unwatched() {
        return new Basis(Optional.empty(), Instant.MIN);
    }

    /** The answer is another when this changes. */
    public synchronized void on(Subject subject) {
        places.set(subject.place());
    }

    /** The answer is another when one of these changes. */
    public synchronized void on(Collection<Subject> subjects) {
        subjects.forEach(subject -> places.set(subject.place()));
    }

    /** The answer is made from something that holds so long. */
    void on(Validity part) {
        synchronized (this) {
            for (char place : part.places()) {
                places.set(place);
            }
        }
        until(part.until());
    }

    /** At that moment the answer may be another. */
    public synchronized void until(Instant end) {
        if (end.isBefore(until)) {
            until = end;
        }
    }

    /** Until something is as old as that, however long it is. */
    public void until(Instant from, Duration age) {
        until(end(from, age));
    }

    /** When something is as old as that; {@link Instant#MAX} when that is never. */
    public static Instant end(Instant from, Duration age) {
        return age.compareTo(Duration.between(from, Instant.MAX)) < 0 ? from.plus(age) : Instant.MAX;
    }

    /** As {@link #until(Instant)}; empty when nobody can say, and the answer is made anew each time. */
    public void untilIfKnown(Optional<Instant> end) {
        until(end.orElse(Instant.MIN));
    }

    /** The answer is to be made anew each time. */
    public void once() {
        until(Instant.MIN);
    }

    /** How long the answer may be given again. */
    public synchronized Validity validity() {
        return changes.isEmpty() || !made.isBefore(until) ? Validity.NONE : new Validity(among(), since, made, until);
    }

    private char[] among() {
        char[] among = new char[places.cardinality()];
        int next = 0;
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            among[next++] = (char) place;
        }
        return among;
    }
}
