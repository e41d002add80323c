package comet.http.message;

/** The body of a request cannot be read; the status says why: too large, too slow, or broken. */
public final class BodyRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status what to answer: 400, 408, or 413 */
    public BodyRefusedException(int status) {
        super("request body refused with status " + status, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
