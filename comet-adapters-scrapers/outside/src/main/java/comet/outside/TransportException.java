package comet.outside;

/** There is no whole answer. Says nothing of where it was asked. */
final class TransportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    enum Fault {
        /** No connection: refused, reset, no such host, TLS. */
        NO_CONNECTION,
        /** Nothing of an answer in time. */
        LATE,
        /** The answer began and broke off. */
        CUT_OFF,
        /** The answer is larger than allowed. */
        TOO_LARGE
    }

    private final Fault fault;

    TransportException(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
