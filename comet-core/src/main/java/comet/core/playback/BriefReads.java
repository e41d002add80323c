package comet.core.playback;

import comet.core.port.StoreException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads on the way to a link: each has 250 ms, and what does not come or fails is not there (PLAY-14). That a store
 * fails is logged once a minute, by what was attempted and the type of what happened, never by its message (PLAY-12).
 * Thread-safe.
 */
final class BriefReads {

    private static final System.Logger LOG = System.getLogger(BriefReads.class.getName());

    private static final Duration LIMIT = Duration.ofMillis(250);
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

    /** What is read. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws StoreException, InterruptedException;
    }

    /** What is done behind an answer. */
    @FunctionalInterface
    interface Writing {
        void write() throws StoreException;
    }

    private final ExecutorService threads;
    private final InstantSource time;
    private @Nullable Instant complained;

    /** @param threads one task a thread; virtual threads */
    BriefReads(ExecutorService threads, InstantSource time) {
        this.threads = threads;
        this.time = time;
    }

    <T> T read(T otherwise, Reading<T> reading) throws InterruptedException {
        return read(otherwise, reading, late -> {});
    }

    /**
     * Reads.
     *
     * @param late gets what came when nobody waited for it any more
     */
    <T> T read(T otherwise, Reading<T> reading, Consumer<T> late) throws InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            // Not interrupted when it is late: that would tear the connection away from those who use it next.
            threads.execute(() -> run(reading, otherwise, answer, late));
        } catch (RejectedExecutionException e) {
            // The program is ending.
            return otherwise;
        }
        try {
            return answer.get(TimeUnit.NANOSECONDS.convert(LIMIT), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            complain("a read for a playback took too long");
            answer.complete(otherwise);
            return answer.join();
        } catch (InterruptedException e) {
            answer.complete(otherwise);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a read ends only by its own word", e);
        }
    }

    /** Writes, however long it takes; to be called behind an answer. */
    void write(Writing writing) {
        try {
            writing.write();
        } catch (StoreException e) {
            complain(e.getMessage());
        } catch (RuntimeException e) {
            complain("writing after a playback failed (" + e.getClass().getSimpleName() + ")");
        }
    }

    private <T> void run(Reading<T> reading, T otherwise, CompletableFuture<T> answer, Consumer<T> late) {
        T read = otherwise;
        try {
            read = reading.read();
        } catch (StoreException e) {
            complain(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            complain("reading for a playback failed (" + e.getClass().getSimpleName() + ")");
        }
        if (!answer.complete(read)) {
            late.accept(read);
        }
    }

    private void complain(@Nullable String what) {
        Instant now = time.instant();
        synchronized (this) {
            if (complained != null && now.isBefore(complained.plus(BETWEEN_COMPLAINTS))) {
                return;
            }
            complained = now;
        }
        LOG.log(Level.WARNING, "{0}; the playback goes on without it", what);
    }
}
