package comet.app.task;

import comet.core.lease.LeaseKeeper;
import comet.core.lease.LeaseTimes;
import comet.core.port.Locks;
import comet.core.port.Locks.Lease;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Does one task again and again, on the thread it is given. Its result may be read by others. */
final class TaskRunner {

    private final RecurringTask task;
    private final Locks locks;
    private final InstantSource time;
    private final Pause pause;
    private final Logger log;
    private volatile @Nullable TaskResult last;

    TaskRunner(RecurringTask task, Locks locks, InstantSource time, Pause pause) {
        this.task = task;
        this.locks = locks;
        this.time = time;
        this.pause = pause;
        this.log = System.getLogger(task.area() + ".Task");
    }

    RecurringTask task() {
        return task;
    }

    Optional<TaskResult> last() {
        return Optional.ofNullable(last);
    }

    /**
     * Returns when the threads are shut down.
     *
     * @param threads run the renewal of the lock
     */
    void run(RecurringTask.Timing timing, ExecutorService threads) {
        Thread.currentThread().setName("task " + task.name());
        try {
            pause.pause(timing.first());
            while (!threads.isShutdown()) {
                Instant start = time.instant();
                Ending ending = attempt(threads);
                last = new TaskResult(start, Duration.between(start, time.instant()), ending.end(), ending.detail());
                pause.pause(timing.pause());
            }
        } catch (InterruptedException e) {
            // The server stops.
            Thread.currentThread().interrupt();
        }
    }

    private record Ending(TaskResult.End end, String detail) {}

    /** What fails or breaks once is done again the next time. */
    private Ending attempt(ExecutorService threads) throws InterruptedException {
        try {
            Ending ending = task.lease().isPresent()
                    ? underLease(task.lease().get(), threads)
                    : new Ending(TaskResult.End.DONE, task.work().run());
            log.log(Level.DEBUG, () -> task.name() + ": " + ending.detail());
            return ending;
        } catch (StoreException e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.log(Level.ERROR, task.name() + " broke", e);
            return new Ending(TaskResult.End.FAILED, "a fault of this program");
        }
    }

    private Ending failed(String why) {
        log.log(Level.WARNING, () -> task.name() + ": " + why);
        return new Ending(TaskResult.End.FAILED, why);
    }

    /** Work that loses its lock is interrupted, so that two instances are not at it for long (SRCH-39). */
    private Ending underLease(LeaseTimes times, ExecutorService threads) throws StoreException, InterruptedException {
        String key = "task:" + task.name();
        Optional<Lease> lease = locks.tryAcquire(key, times.life());
        if (lease.isEmpty()) {
            return new Ending(TaskResult.End.ELSEWHERE, "another instance is at it");
        }
        InterruptibleTurn turn = new InterruptibleTurn();
        try (LeaseKeeper keeper =
                        new LeaseKeeper(locks, key, lease.get(), times, LeaseKeeper.Interval.REAL, time, this::warn);
                turn) {
            keeper.start(threads, turn::interrupt);
            return new Ending(TaskResult.End.DONE, task.work().run());
        } catch (InterruptedException e) {
            if (!turn.isInterrupted() || threads.isShutdown()) {
                throw e;
            }
            return failed("another instance has taken over");
        } catch (RejectedExecutionException e) {
            // The server stops; there is no thread any more that would renew the lock.
            throw new InterruptedException();
        }
    }

    private void warn(StoreException failure) {
        log.log(Level.WARNING, failure::getMessage);
    }
}
