package comet.http.config;

/** What became of a configuration segment. There is nothing in between: one bad field makes all of it bad (UCFG-008). */
public sealed interface ConfigReading {

    /**
     * It was read.
     *
     * @param configuration what it says
     */
    record Valid(UserConfiguration configuration) implements ConfigReading {}

    /**
     * It cannot be read. Fit for the log: names what failed, holds no value (UCFG-112).
     *
     * @param field the failing key, such as {@code debridServices[0].service}; empty when it is the whole payload
     * @param reason what is wrong
     */
    record Invalid(String field, Reason reason) implements ConfigReading {

        @Override
        public String toString() {
            return (field.isEmpty() ? "payload" : field) + ": " + reason;
        }
    }

    /** What can be wrong with a payload or one of its fields. */
    enum Reason {
        TOO_LONG,
        NOT_BASE64,
        NOT_UTF8,
        BYTE_ORDER_MARK,
        NOT_JSON,
        NOT_AN_OBJECT,
        NOT_A_LIST,
        NOT_TEXT,
        NOT_A_BOOLEAN,
        NOT_A_NUMBER,
        NOT_A_WHOLE_NUMBER,
        MISSING,
        UNKNOWN_SERVICE,
        TOO_MANY
    }
}
