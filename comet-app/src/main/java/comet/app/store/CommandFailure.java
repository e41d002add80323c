package comet.app.store;

/** A command cannot do what it was told; the message is the end of a line for the operator. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public CommandFailure(String message) {
        super(message);
    }
}
