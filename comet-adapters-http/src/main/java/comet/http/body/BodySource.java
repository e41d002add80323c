package comet.http.body;

/**
 * Where the bytes of a body come from. The server calls the methods from one thread at a time and never waits for
 * them: none may block. The source hands bytes over from whatever thread it likes, one after the other, and never more
 * than was demanded: that is the whole of the back-pressure.
 *
 * <p>A source holds something that costs (a connection, a file), and promises to let go of it. In return the server
 * promises to call {@link #close} exactly once, whatever happens: after the last byte, when the client leaves in the
 * middle, and also when nothing was ever sent and {@link #open} never called.
 */
public interface BodySource extends AutoCloseable {

    /** The first byte is wanted. Called at most once, before any {@link #demand}. */
    void open(BodySink sink);

    /** There is room for so many bytes more than before; at least one. */
    void demand(long bytes);

    /** Nobody wants anything any more. What is handed over later is thrown away. */
    @Override
    void close();
}
