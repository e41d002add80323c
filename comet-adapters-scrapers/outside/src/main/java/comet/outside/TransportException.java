package comet.outside;

/** There is no whole answer. Says nothing of where it was asked. */
public final class TransportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Fault {
        /** No connection: refused, reset, no such host, TLS. */
        NO_CONNECTION,
        /** Nothing of an answer in time. */
        SILENT,
        /** The answer began and broke off. */
        BROKEN_OFF,
        /** The answer began and did not end in time. */
        UNFINISHED,
        /** The answer is larger than allowed. */
        TOO_LARGE;

        /** Whether something of an answer came, so that the service has surely heard the request. */
        public boolean hasBegun() {
            return switch (this) {
                case NO_CONNECTION, SILENT -> false;
                case BROKEN_OFF, UNFINISHED, TOO_LARGE -> true;
            };
        }
    }

    private final Fault fault;

    TransportException(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
