package comet.core.availability;

import comet.core.basis.Basis;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.core.port.StoreException;

/** Hears from a check what the answer alone does not tell. Does not block and does not throw. Thread-safe. */
public interface AvailabilityEvents {

    /** A debrid service did not say what it has at hand; what is not remembered is offered as not known (DBC-02). */
    void serviceFailed(ServiceId service, DebridFailure failure);

    /**
     * The adapter of a debrid service, or a source of hints, broke its contract: a fault of ours.
     *
     * @param fault the unchecked exception
     */
    void serviceBroke(ServiceId service, Throwable fault);

    /** What the answer is made from is told to it. */
    default Basis basis() {
        return Basis.unwatched();
    }

    /** What lies in an account could not be looked up; the rest of the answer does not suffer (SRCH-70). */
    void storeFailed(StoreException failure);
}
