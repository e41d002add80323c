package comet.http.body;

import comet.http.log.Faults;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A source for everything that is read by a thread that waits: a file, a socket, something generated. Reads into one
 * ring of memory, which is all that it ever holds, and only while there is room; a small read takes no more of it than
 * it filled.
 */
public final class ReaderSource implements BodySource {

    /** What the ring holds; a server demands no more at a time, or gets it later. */
    static final int CAPACITY = 262_144;

    /** The most that is read at once, so that reading and sending overlap. */
    static final int LARGEST_READ = 131_072;

    private final ByteReader.Opening opening;
    private final Executor threads;
    private final Faults faults;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long demanded;
    private int free = CAPACITY;
    private boolean closed;
    private @Nullable Thread reading;

    /**
     * @param threads runs one task for the life of the body; virtual threads
     * @param faults hears of readers that break in a way that no reader should
     */
    public ReaderSource(ByteReader.Opening opening, Executor threads, Faults faults) {
        this.opening = opening;
        this.threads = threads;
        this.faults = faults;
    }

    @Override
    public void open(BodySink sink) {
        try {
            threads.execute(() -> run(sink));
        } catch (RejectedExecutionException goingDown) {
            sink.fail();
        }
    }

    @Override
    public void demand(long bytes) {
        lock.lock();
        try {
            demanded += bytes;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (reading != null) {
                reading.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run(BodySink sink) {
        if (!begin()) {
            return;
        }
        boolean whole = false;
        try (ByteReader reader = opening.open()) {
            readAll(reader, sink);
            whole = true;
        } catch (InterruptedException | IOException e) {
            // The client sees that the body is not whole. What broke knows why, and says so where it broke.
            whole = false;
        } catch (RuntimeException e) {
            faults.report("a request, in the middle of the body", e);
        } finally {
            finish();
            if (whole) {
                sink.end();
            } else {
                sink.fail();
            }
        }
    }

    private void readAll(ByteReader reader, BodySink sink) throws IOException, InterruptedException {
        ByteBuffer ring = ByteBuffer.allocate(CAPACITY);
        int at = 0;
        for (int room = room(at); ; room = room(at)) {
            int read = reader.read(ring.slice(at, room));
            if (read < 0) {
                return;
            }
            if (read > 0) {
                take(read);
                sink.add(ring.slice(at, read).asReadOnlyBuffer(), () -> give(read));
                at = (at + read) % CAPACITY;
            }
        }
    }

    /** Waits until something may be read to a place of the ring; says how much. */
    private int room(int at) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (free == 0 || demanded == 0) {
                changed.await();
            }
            long most = Math.min(Math.min(free, demanded), LARGEST_READ);
            return (int) Math.min(most, CAPACITY - at);
        } finally {
            lock.unlock();
        }
    }

    private void take(int bytes) {
        lock.lock();
        try {
            free -= bytes;
            demanded -= bytes;
        } finally {
            lock.unlock();
        }
    }

    /** What is lent comes back in the order in which it was lent, so that the free part of the ring stays in one piece. */
    private void give(int bytes) {
        lock.lock();
        try {
            free += bytes;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            reading = closed ? null : Thread.currentThread();
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void finish() {
        lock.lock();
        try {
            reading = null;
        } finally {
            lock.unlock();
        }
    }
}
