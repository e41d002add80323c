package comet.debrid.call;

import comet.core.port.Precedence;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Places for calls under way (DBT-03), of which at least a third is kept for plays (DBT-09). Thread-safe. */
final class Slots {

    private final Semaphore all;
    private final Semaphore others;

    Slots(int number) {
        this.all = new Semaphore(number, true);
        this.others = new Semaphore(number - Allowance.partOf(number), true);
    }

    /** Waits for a place, which has to be given back. @return whether there was one in time */
    boolean take(Precedence precedence, Duration longest) throws InterruptedException {
        return switch (precedence) {
            case PLAY -> taken(all, longest);
            case OTHER -> takenByOther(longest);
        };
    }

    private boolean takenByOther(Duration longest) throws InterruptedException {
        if (!taken(others, longest)) {
            return false;
        }
        boolean taken = false;
        try {
            taken = taken(all, longest);
            return taken;
        } finally {
            if (!taken) {
                others.release();
            }
        }
    }

    private static boolean taken(Semaphore places, Duration longest) throws InterruptedException {
        return places.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Gives a place back. */
    void giveBack(Precedence precedence) {
        all.release();
        if (precedence == Precedence.OTHER) {
            others.release();
        }
    }
}
