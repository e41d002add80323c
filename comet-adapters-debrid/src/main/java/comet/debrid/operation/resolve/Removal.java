package comet.debrid.operation.resolve;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.port.Deadline;
import comet.core.port.DebridException;

/** Takes an entry out of an account; the same as {@link comet.core.port.DebridService#remove}. */
@FunctionalInterface
public interface Removal {

    /** A service that keeps no entries, or removes none. */
    Removal NONE = (entry, deadline) -> {
        throw new DebridException(DebridFailure.of(FailureKind.UNSUPPORTED));
    };

    /**
     * Makes the call. That there is no such entry is a success.
     *
     * @throws DebridException if it is still there
     */
    void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException;
}
