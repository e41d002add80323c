package comet.http.config;

/**
 * What became of a configuration segment. What is one JSON object is read, field by field (UCFG-114); only what is none is
 * invalid (UCFG-008).
 */
public sealed interface ConfigReading {

    /**
     * It was read.
     *
     * @param configuration what it says, and the names of what it says that means nothing
     */
    record Valid(UserConfiguration configuration) implements ConfigReading {}

    /**
     * It is not one JSON object (UCFG-004 to UCFG-007). Fit for the log: holds no value (UCFG-112).
     *
     * @param reason what is wrong
     */
    record Invalid(Reason reason) implements ConfigReading {}

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
