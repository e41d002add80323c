package comet.http.config;

/** Ends the reading of a payload at the first thing that is wrong with it. Never leaves this package. */
final class Rejection extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ConfigReading.Invalid reading;

    /** Without a stack trace: bad configurations are everyday input. */
    Rejection(String field, ConfigReading.Reason reason) {
        super(null, null, false, false);
        this.reading = new ConfigReading.Invalid(field, reason);
    }

    ConfigReading.Invalid reading() {
        return reading;
    }
}
