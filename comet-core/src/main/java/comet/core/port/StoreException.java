package comet.core.port;

/**
 * A store could not be read or written. The caller decides whether it can answer without it: a search can, and does.
 * The cause may quote statements and connection addresses; log its type and this message, never the cause's message.
 */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param operation what was attempted, in words for a log line, such as {@code reading releases}
     * @param word the store's own word for the failure, such as {@code SQLITE_FULL}; quotes nothing that was stored
     */
    public StoreException(String operation, String word, Throwable cause) {
        super(operation + " failed (" + word + ")", cause);
    }

    /** @param operation what was attempted, in words for a log line, such as {@code reading releases} */
    public StoreException(String operation, Throwable cause) {
        super(operation + " failed (" + cause.getClass().getSimpleName() + ")", cause);
    }
}
