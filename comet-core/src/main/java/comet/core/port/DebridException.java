package comet.core.port;

import comet.core.debrid.DebridFailure;

/** A debrid operation failed in one of the closed ways. Carries no URL, key or upstream text. */
public final class DebridException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DebridFailure failure;

    public DebridException(DebridFailure failure) {
        super(failure.kind().name());
        this.failure = failure;
    }

    public DebridFailure failure() {
        return failure;
    }
}
