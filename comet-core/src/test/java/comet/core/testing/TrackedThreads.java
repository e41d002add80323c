package comet.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A virtual thread for each task, and a way to wait until all of them, and those they started, have ended. */
public final class TrackedThreads extends AbstractExecutorService {

    private static final int HARD_LIMIT_SECONDS = 30;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Phaser running = new Phaser(1);

    /** Waits until no task runs any more. */
    public void awaitIdle() throws InterruptedException {
        try {
            int phase = running.arrive();
            assertThat(running.awaitAdvanceInterruptibly(phase, HARD_LIMIT_SECONDS, TimeUnit.SECONDS))
                    .isGreaterThan(phase);
        } catch (TimeoutException e) {
            throw new AssertionError(running.getUnarrivedParties() + " tasks did not end", e);
        }
    }

    @Override
    public void execute(Runnable task) {
        running.register();
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    running.arriveAndDeregister();
                }
            });
        } catch (RuntimeException e) {
            running.arriveAndDeregister();
            throw e;
        }
    }

    @Override
    public void shutdown() {
        threads.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return new ArrayList<>(threads.shutdownNow());
    }

    @Override
    public boolean isShutdown() {
        return threads.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return threads.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return threads.awaitTermination(timeout, unit);
    }
}
