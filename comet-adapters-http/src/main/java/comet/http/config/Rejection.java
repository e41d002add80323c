package comet.http.config;

/** Ends the reading of a payload, or of one of its fields, at the first thing that is wrong. Never leaves this package. */
final class Rejection extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final ConfigReading.Reason reason;

    /**
     * Without a stack trace: bad configurations are everyday input.
     *
     * @param field empty when it is the whole payload
     */
    Rejection(String field, ConfigReading.Reason reason) {
        super(null, null, false, false);
        this.field = field;
        this.reason = reason;
    }

    ConfigReading.Reason reason() {
        return reason;
    }

    /** What is left out for it, where the rest can be read. */
    IgnoredField asIgnored() {
        return new IgnoredField(field, reason);
    }
}
