package comet.app;

/** The server cannot start. The message is one clear line for the person who started it; it holds no secret. */
final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
