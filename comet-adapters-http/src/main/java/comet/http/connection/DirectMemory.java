package comet.http.connection;

import io.netty.util.internal.PlatformDependent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The memory outside the heap that connections are read into and written from. Without a word to the JVM it is as large
 * as the heap, and it, not the heap, is what a small server runs out of first.
 */
public final class DirectMemory {

    private static final Logger LOG = System.getLogger(DirectMemory.class.getName());

    /** What the allocator keeps for itself, and what is being read. */
    private static final long READING = 16L << 20;

    /** So many readers may take nothing at all, each with all that is sent ahead of one, and nobody notices. */
    private static final int SLOW_READERS = 64;

    /** Less does not suffice for a few viewers. */
    static final long NEEDED = READING + SLOW_READERS * (long) AnswerStream.WINDOW;

    private DirectMemory() {}

    /** Tells the operator if the JVM was started with too little; to be called once, at the start. */
    public static void check() {
        check(PlatformDependent.maxDirectMemory());
    }

    static void check(long limit) {
        if (limit < NEEDED) {
            LOG.log(
                    Level.WARNING,
                    "direct memory is limited to {0} MiB, {1} MiB are needed: start with ./comet, or with"
                            + " -XX:MaxDirectMemorySize={1}m or more",
                    limit >> 20,
                    NEEDED >> 20);
        }
    }
}
