package comet.debrid.operation.resolve;

import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.NOT_READY;

import comet.core.debrid.DebridFailure;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import java.time.Duration;
import java.util.function.Predicate;

/** How one playback waits, never beyond its deadline (DBW-01, DBS-03). */
final class Waiting {

    private final Deadline deadline;
    private final Resolver.Surroundings around;
    private final EntryTrail trail;

    Waiting(Deadline deadline, Resolver.Surroundings around, EntryTrail trail) {
        this.deadline = deadline;
        this.around = around;
        this.trail = trail;
    }

    /** Whether the deadline has passed. */
    boolean isOver() {
        return deadline.left(around.time()).isZero();
    }

    /** @return false, at once, if the deadline comes before */
    boolean pause(Duration wait) throws InterruptedException {
        if (wait.compareTo(deadline.left(around.time())) >= 0) {
            return false;
        }
        around.pause().pause(wait);
        return true;
    }

    <T> T watch(Looks looks, Look<T> look, Predicate<T> settled) throws DebridException, InterruptedException {
        Duration first = looks.waits().getFirst();
        if (first.isPositive()) {
            pauseUnsettled(first);
        }
        T seen = look.look();
        for (Duration wait : looks.waits().subList(1, looks.waits().size())) {
            if (settled.test(seen)) {
                return seen;
            }
            pauseUnsettled(wait);
            seen = look.look();
        }
        return seen;
    }

    private void pauseUnsettled(Duration wait) throws DebridException, InterruptedException {
        if (!pause(wait)) {
            throw late();
        }
    }

    /** What it means that the time is over. */
    DebridException late() {
        return new DebridException(DebridFailure.of(trail.current().isPresent() ? NOT_READY : NETWORK_TIMEOUT));
    }
}
