package comet.http.server;

import comet.http.body.BodySink;
import comet.http.body.BodySource;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;

/** A source that counts what passes: in this process is what was handed over and not yet taken by the system. */
final class WatchedSource implements BodySource {

    private final BodySource source;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int openings;
    private int closings;
    private long demanded;
    private long given;
    private long inProcess;
    private long mostInProcess;

    WatchedSource(BodySource source) {
        this.source = source;
    }

    @Override
    public void open(BodySink sink) {
        synchronized (this) {
            openings++;
        }
        source.open(new BodySink() {
            @Override
            public void add(ByteBuffer bytes, Runnable taken) {
                int size = bytes.remaining();
                count(size);
                sink.add(bytes, () -> {
                    uncount(size);
                    taken.run();
                });
            }

            @Override
            public void end() {
                sink.end();
            }

            @Override
            public void fail() {
                sink.fail();
            }
        });
    }

    private synchronized void count(int size) {
        given += size;
        inProcess += size;
        mostInProcess = Math.max(mostInProcess, inProcess);
        notifyAll();
    }

    private synchronized void uncount(int size) {
        inProcess -= size;
    }

    @Override
    public void demand(long bytes) {
        synchronized (this) {
            demanded += bytes;
        }
        source.demand(bytes);
    }

    @Override
    public void close() {
        synchronized (this) {
            closings++;
        }
        source.close();
        closed.countDown();
    }

    /** Waits until the source has given all that was asked of it, so that it must stop. */
    synchronized void awaitStop() throws InterruptedException {
        while (given < demanded || demanded == 0) {
            wait();
        }
    }

    CountDownLatch closed() {
        return closed;
    }

    synchronized int openings() {
        return openings;
    }

    synchronized int closings() {
        return closings;
    }

    synchronized long given() {
        return given;
    }

    synchronized long mostInProcess() {
        return mostInProcess;
    }
}
