package comet.debrid.call;

/** No whole answer came. Keeps no exception of OkHttp as its cause: those quote URLs. */
final class TransportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** How far the answer came. */
    enum Fault {
        /** Nothing of it arrived; the service may have acted all the same. */
        NO_ANSWER,
        /** It began and did not end. */
        CUT_OFF,
        /** It is larger than any real one. */
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
