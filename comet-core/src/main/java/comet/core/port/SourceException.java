package comet.core.port;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call to a source of metadata or releases was not answered. Its message is safe to log: it holds the named failure
 * and the HTTP status, and no URL, because URLs carry keys.
 */
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final int status;
    private final transient Optional<Duration> retryAfter;

    /** The ways in which a source fails. */
    public enum Failure {
        /** No answer before the deadline. */
        TIMEOUT,
        /** No connection: refused, reset, no such host, TLS. */
        UNREACHABLE,
        /** The source answered that it will not: status 4xx, or a wrong key. */
        REFUSED,
        /** The source answered that it is asked too often, and went on saying so. */
        LIMITED,
        /** A bot filter in front of the source keeps this server out (ASK-48). */
        BLOCKED,
        /** The source says that it does not exist any more, or is not for us (ASK-48). */
        CLOSED,
        /** The source answered with a fault of its own: status 5xx. */
        FAULTY,
        /** The answer makes no sense, or is larger than allowed. */
        UNREADABLE,
        /** Not asked: it failed so often that it is left alone for a while (SCR-D15, RSL-03). */
        RESTING,
        /** Not asked: there was no slot of our own for it in time (SCR-D16, RSL-05). */
        SKIPPED,
        /** The adapter broke its contract: a fault of ours. The search says so of an adapter; no adapter does. */
        BROKEN;

        /** Whether the source might have said something that is missing now, so that a search is not complete (DB-03). */
        public boolean leavesGap() {
            return switch (this) {
                case TIMEOUT, UNREACHABLE, REFUSED, LIMITED, FAULTY, UNREADABLE, SKIPPED, BROKEN -> true;
                case BLOCKED, CLOSED, RESTING -> false;
            };
        }
    }

    /** A failure without an answer. */
    public SourceException(Failure failure) {
        super(failure.name());
        this.failure = failure;
        this.status = 0;
        this.retryAfter = Optional.empty();
    }

    /**
     * A failure that an answer tells.
     *
     * @param status its HTTP status
     * @param retryAfter how long it asks to wait
     */
    public SourceException(Failure failure, int status, Optional<Duration> retryAfter) {
        super(failure.name() + " (HTTP " + status + ")");
        this.failure = failure;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public Failure failure() {
        return failure;
    }

    /** The HTTP status of the answer, if there was one. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** How long the service asks to wait, if it does. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
