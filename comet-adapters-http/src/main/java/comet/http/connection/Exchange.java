package comet.http.connection;

import comet.http.body.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request from the moment it is complete until its answer is over: the last byte is with the operating system, or
 * the client has gone. Thread-safe.
 */
public final class Exchange {

    /** How an exchange ended. */
    public enum End {
        /** The whole answer was sent. */
        SENT,

        /** The answer had begun, and broke off. */
        CUT,

        /** The client left before there was an answer. */
        UNANSWERED
    }

    private final Executor threads;
    private final List<Consumer<End>> endings = new ArrayList<>();
    private Optional<Body.Stream> stream = Optional.empty();
    private @Nullable Thread worker;
    private @Nullable End end;

    /** @param threads runs what is to be done after the end and may take its time */
    public Exchange(Executor threads) {
        this.threads = threads;
    }

    /**
     * Does the work of answering on the calling thread, which is interrupted when the client leaves: at once, if it has
     * left already.
     */
    public void work(Runnable answering) {
        begin();
        try {
            answering.run();
        } finally {
            finish();
        }
    }

    /** Gives the exchange the body that is to be sent. From now on the exchange sees to it that it is closed. */
    public void carry(Body.Stream body) {
        synchronized (this) {
            stream = Optional.of(body);
        }
        whenOver(how -> body.source().close());
    }

    /** What to send after the headers, where that is a stream. */
    synchronized Optional<Body.Stream> stream() {
        return stream;
    }

    /**
     * Does something when the exchange is over, or now if it is. Runs on the connection's own thread: it must be quick
     * and not fail.
     */
    public void whenOver(Consumer<End> action) {
        End how;
        synchronized (this) {
            if (end == null) {
                endings.add(action);
                return;
            }
            how = end;
        }
        action.accept(how);
    }

    /** Does something after the exchange, on a thread of its own. */
    public void afterwards(Consumer<End> action) {
        whenOver(how -> {
            try {
                threads.execute(() -> action.accept(how));
            } catch (RejectedExecutionException goingDown) {
                action.accept(how);
            }
        });
    }

    /** It is over. Only the first call counts. */
    void over(End how) {
        List<Consumer<End>> due;
        synchronized (this) {
            if (end != null) {
                return;
            }
            end = how;
            due = List.copyOf(endings);
            endings.clear();
            if (worker != null && how == End.UNANSWERED) {
                worker.interrupt();
            }
        }
        due.forEach(action -> action.accept(how));
    }

    private synchronized void begin() {
        worker = Thread.currentThread();
        if (end != null) {
            worker.interrupt();
        }
    }

    private synchronized void finish() {
        worker = null;
    }
}
