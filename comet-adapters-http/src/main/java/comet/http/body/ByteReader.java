package comet.http.body;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that a thread waits for. Used by one thread. */
public interface ByteReader extends AutoCloseable {

    /**
     * Waits for some bytes and puts them into the buffer, which has room for at least one.
     *
     * @return how many; negative at the end
     * @throws InterruptedException if interrupted; an implementation that waits must notice
     */
    int read(ByteBuffer into) throws IOException, InterruptedException;

    /** Lets go of what it reads from. Called once, by the thread that read. */
    @Override
    void close() throws IOException;

    /** Opens what is to be read. */
    @FunctionalInterface
    interface Opening {

        /** Called at most once, by the thread that will read; may wait. */
        ByteReader open() throws IOException, InterruptedException;
    }
}
