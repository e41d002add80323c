package comet.core.port;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureTrail;
import comet.core.debrid.Learned;

/** A debrid operation failed in one of the closed ways. Carries no URL, key or upstream text. */
public final class DebridException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DebridFailure failure;
    private final transient Learned learned;
    private final transient FailureTrail trail;

    /** A failure that teaches nothing about a torrent. */
    public DebridException(DebridFailure failure) {
        this(failure, Learned.NOTHING);
    }

    /** @param learned what the operation taught before it failed, or by failing */
    public DebridException(DebridFailure failure, Learned learned) {
        this(failure, learned, FailureTrail.NONE);
    }

    /** @param trail where it failed, for the log */
    public DebridException(DebridFailure failure, Learned learned, FailureTrail trail) {
        super(failure.kind().name());
        this.failure = failure;
        this.learned = learned;
        this.trail = trail;
    }

    public DebridFailure failure() {
        return failure;
    }

    /** What is to be remembered all the same. */
    public Learned learned() {
        return learned;
    }

    /** Where on its way it failed, as far as that is known. */
    public FailureTrail trail() {
        return trail;
    }
}
