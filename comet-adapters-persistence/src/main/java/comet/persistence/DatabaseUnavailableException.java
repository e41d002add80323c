package comet.persistence;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used. The message is one line for the operator: the setting, what is wrong, what to do. It
 * names no user and no password; the cause, where there is one, names neither.
 */
public final class DatabaseUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
