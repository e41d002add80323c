package comet.core.port;

/**
 * A call to a source of metadata or releases was not answered. Its message is safe to log: it holds the named failure and no URL,
 * because URLs carry keys.
 */
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure failure;

    /** The ways in which a source fails. */
    public enum Failure {
        /** No answer before the deadline. */
        TIMEOUT,
        /** No connection: refused, reset, no such host, TLS. */
        UNREACHABLE,
        /** The source answered that it will not: status 4xx, or a wrong key. */
        REFUSED,
        /** The source answered with a fault of its own: status 5xx. */
        FAULTY,
        /** The answer makes no sense, or is larger than allowed. */
        UNREADABLE,
        /** The adapter broke its contract: a fault of ours. The search says so of an adapter; no adapter does. */
        BROKEN
    }

    public SourceException(Failure failure) {
        super(failure.name());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
