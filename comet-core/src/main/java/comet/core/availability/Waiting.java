package comet.core.availability;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for things that go on side by side. */
final class Waiting {

    private Waiting() {}

    /**
     * Until all have ended, or no time is left.
     *
     * @param left how much is left whenever it is asked
     * @return whether all have ended
     * @throws IllegalStateException if one ended with an exception: each handles its own
     */
    static boolean await(Collection<Future<?>> all, Supplier<Duration> left) throws InterruptedException {
        try {
            for (Future<?> one : all) {
                one.get(TimeUnit.NANOSECONDS.convert(left.get()), TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("who is asked handles his own failures", e.getCause());
        }
    }
}
