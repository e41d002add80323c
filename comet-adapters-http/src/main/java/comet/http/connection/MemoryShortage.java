package comet.http.connection;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Tells the operator that connections were closed because there was no memory for them: at once, and from then on once
 * a second with how many more there were. Thread-safe.
 */
public final class MemoryShortage {

    private static final Logger LOG = System.getLogger(MemoryShortage.class.getName());

    private int untold;
    private boolean quiet;

    /** One more connection is closed. {@code executor} tells of those that follow within the second. */
    void closed(EventExecutor executor) {
        synchronized (this) {
            if (quiet) {
                untold++;
                return;
            }
            quiet = true;
        }
        tell(1);
        pause(executor);
    }

    private void pause(EventExecutor executor) {
        try {
            Future<?> unused = executor.schedule(() -> afterPause(executor), 1, TimeUnit.SECONDS);
        } catch (RejectedExecutionException goingDown) {
            afterPause(executor);
        }
    }

    private void afterPause(EventExecutor executor) {
        int more;
        synchronized (this) {
            more = untold;
            untold = 0;
            quiet = more > 0;
        }
        if (more > 0) {
            tell(more);
            pause(executor);
        }
    }

    private static void tell(int connections) {
        LOG.log(
                Level.ERROR,
                "out of memory: closed {0} connection(s); more direct memory (-XX:MaxDirectMemorySize) or heap (-Xmx) helps",
                connections);
    }
}
