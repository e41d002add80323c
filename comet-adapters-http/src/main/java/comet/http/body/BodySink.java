package comet.http.body;

import java.nio.ByteBuffer;

/** Where the bytes of a body go. Any thread may call, one at a time; no call blocks. */
public interface BodySink {

    /**
     * Hands over the next bytes.
     *
     * @param bytes from position to limit; lent until {@code taken} runs, and not changed before. Direct memory is sent
     *     without a copy
     * @param taken runs once when the bytes are no longer needed: the operating system has them, or nobody wants them
     *     any more. Must not block
     */
    void add(ByteBuffer bytes, Runnable taken);

    /** That was the last byte. */
    void end();

    /** There should have been more: the client is to notice that the body is not whole. */
    void fail();
}
