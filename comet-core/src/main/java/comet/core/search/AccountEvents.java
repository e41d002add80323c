package comet.core.search;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;

/** Hears from the check of a viewer's accounts what the answer alone does not tell. Does not block and does not throw. */
interface AccountEvents {

    /** A debrid service did not say what it has at hand; everything is offered as not known (DBC-02). */
    void serviceFailed(ServiceId service, DebridFailure failure);

    /**
     * The adapter of a debrid service broke its contract: a fault of ours.
     *
     * @param fault the unchecked exception, or one that has it as its cause
     */
    void serviceBroke(ServiceId service, Throwable fault);
}
