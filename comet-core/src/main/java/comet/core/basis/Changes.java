package comet.core.basis;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which subjects changed, in which order: the versions that answers are compared with (STOR-66). Whoever changes a
 * subject tells it once the change can be seen; whoever makes an answer notes the {@link #moment} before he looks at
 * anything, so that what changes while he looks counts as changed. Thread-safe; never waits.
 */
public final class Changes {

    private final AtomicLong last = new AtomicLong();
    private final AtomicLongArray places = new AtomicLongArray(Subject.PLACES);
    private volatile long everything;
    private volatile boolean blind;

    /** Now, in the order of changes. */
    public long moment() {
        return last.get();
    }

    /** These subjects changed. */
    public synchronized void changed(Collection<Subject> subjects) {
        // Marked before the number is published: whoever looks in between looks again.
        long next = last.get() + 1;
        subjects.forEach(subject -> places.set(subject.place(), next));
        last.set(next);
    }

    /** This subject changed. */
    public void changed(Subject subject) {
        changed(List.of(subject));
    }

    /** Anything may have changed. */
    public synchronized void everything() {
        long next = last.get() + 1;
        everything = next;
        last.set(next);
    }

    /**
     * Whether what others change on the same database may have gone unheard: then nothing that is older than two seconds
     * counts as unchanged.
     */
    public boolean isBlind() {
        return blind;
    }

    /** Others can be heard no longer. */
    public void goBlind() {
        blind = true;
    }

    /** Others are heard again; what they changed meanwhile is not known. */
    public void see() {
        if (blind) {
            everything();
            blind = false;
        }
    }

    /** Whether none of the places changed after a moment. */
    boolean areUnchanged(char[] among, long since) {
        if (everything > since) {
            return false;
        }
        for (char place : among) {
            if (places.get(place) > since) {
                return false;
            }
        }
        return true;
    }
}
