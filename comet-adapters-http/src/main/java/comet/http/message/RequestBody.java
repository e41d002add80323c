package comet.http.message;

/** The body of a request, read only by those who want it. */
@FunctionalInterface
public interface RequestBody {

    /** No body. */
    RequestBody NONE = () -> new byte[0];

    /**
     * Waits for the whole body. At most one call.
     *
     * @throws BodyRefusedException if it is larger than the server takes, does not arrive in time, or breaks off
     * @throws InterruptedException if interrupted while waiting
     */
    byte[] read() throws BodyRefusedException, InterruptedException;
}
