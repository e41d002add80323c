package comet.scrapers.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Starts each task at once, and counts the processor time of all tasks. Of virtual threads nobody can tell that. */
final class CountedThreads extends AbstractExecutorService {

    private static final ThreadMXBean CLOCKS = ManagementFactory.getThreadMXBean();

    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final AtomicLong nanos = new AtomicLong();
    private final Phaser running = new Phaser(1);

    /** Nanoseconds of the processor that all tasks took so far; waits until none runs. */
    long nanosWhenIdle() throws InterruptedException {
        running.awaitAdvanceInterruptibly(running.arrive());
        return nanos.get();
    }

    @Override
    public void execute(Runnable task) {
        running.register();
        try {
            threads.execute(() -> counted(task));
        } catch (RuntimeException e) {
            running.arriveAndDeregister();
            throw e;
        }
    }

    private void counted(Runnable task) {
        long before = CLOCKS.getCurrentThreadCpuTime();
        try {
            task.run();
        } finally {
            nanos.addAndGet(CLOCKS.getCurrentThreadCpuTime() - before);
            running.arriveAndDeregister();
        }
    }

    @Override
    public void shutdown() {
        threads.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return threads.shutdownNow();
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
