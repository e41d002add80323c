package comet.http.message;

/** The body of a request, which was complete before anybody looks at the request. */
@FunctionalInterface
public interface RequestBody {

    /** No body. */
    RequestBody NONE = () -> new byte[0];

    /** The whole body; belongs to the caller. */
    byte[] read();
}
