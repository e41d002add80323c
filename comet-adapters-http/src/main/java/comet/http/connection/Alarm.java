package comet.http.connection;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does one thing after a while, unless something else comes first. Used by one thread, which also does the thing. */
final class Alarm {

    private final EventExecutor executor;
    private @Nullable Future<?> set;

    Alarm(EventExecutor executor) {
        this.executor = executor;
    }

    /** Sets the alarm, in place of what it was set to. */
    void set(Duration after, Runnable action) {
        clear();
        set = executor.schedule(action, after.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Nothing will happen. */
    void clear() {
        if (set != null) {
            set.cancel(false);
            set = null;
        }
    }
}
