package comet.app.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import comet.app.task.RecurringTask.Timing;
import comet.app.task.RecurringTask.Work;
import comet.core.lease.LeaseTimes;
import comet.core.memory.InMemoryLocks;
import comet.core.port.Locks;
import comet.core.port.ManualClock;
import comet.core.port.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Recurring work")
@Timeout(30)
class TasksTest {

    private static final Optional<Timing> TIMING =
            Optional.of(new Timing(Duration.ofSeconds(5), Duration.ofMinutes(1)));

    private static final LeaseTimes BRIEF =
            new LeaseTimes(Duration.ofMillis(3), Duration.ofMillis(1), Duration.ofDays(1));

    private final HeldPauses pauses = new HeldPauses();
    private final ManualClock clock = new ManualClock();
    private final InMemoryLocks locks = new InMemoryLocks(clock);
    private Tasks tasks = new Tasks(List.of(), locks, clock, pauses);

    @AfterEach
    void stop() throws Exception {
        tasks.stop();
    }

    private static RecurringTask everywhere(String name, Work work) {
        return RecurringTask.everywhere(name, "comet.test", TIMING, work);
    }

    private static RecurringTask onOneInstance(String name, Work work) {
        return RecurringTask.onOneInstance(name, "comet.test", TIMING, work);
    }

    private void start(RecurringTask... some) {
        start(locks, some);
    }

    private void start(Locks shared, RecurringTask... some) {
        tasks = new Tasks(List.of(some), shared, clock, pauses);
        tasks.start();
    }

    /** Ends the wait before the first time, and returns when the next wait has begun. */
    private Duration once(String task) throws InterruptedException {
        pauses.next(task);
        return again(task);
    }

    private Duration again(String task) throws InterruptedException {
        pauses.end(task);
        return pauses.next(task);
    }

    private TaskResult result(String task) {
        return requireNonNull(tasks.results().get(task)).orElseThrow();
    }

    @Test
    @DisplayName("A task waits, does its work, and waits from the end of it to the next time")
    void theTimesOfATask() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        start(everywhere("tidy", () -> runs.incrementAndGet() + " things"));

        Duration first = pauses.next("tidy");
        int early = runs.get();
        Duration pause = again("tidy");

        assertThat(first).isEqualTo(Duration.ofSeconds(5));
        assertThat(early).isZero();
        assertThat(pause).isEqualTo(Duration.ofMinutes(1));
        assertThat(runs).hasValue(1);
        again("tidy");
        assertThat(runs).hasValue(2);
    }

    @Test
    @DisplayName("The last result is kept: when it began, how long it took, what was done")
    void theLastResultIsKept() throws Exception {
        Instant begin = clock.instant();
        start(everywhere("tidy", () -> {
            clock.advance(Duration.ofSeconds(7));
            return "3 rows removed";
        }));
        Optional<TaskResult> before = tasks.results().get("tidy");

        once("tidy");

        assertThat(before).isEmpty();
        assertThat(result("tidy"))
                .isEqualTo(new TaskResult(begin, Duration.ofSeconds(7), TaskResult.End.DONE, "3 rows removed"));
    }

    @Test
    @DisplayName("A long task delays no other")
    void aLongTaskDelaysNoOther() throws Exception {
        CountDownLatch sweepBegun = new CountDownLatch(1);
        CountDownLatch sweepMayEnd = new CountDownLatch(1);
        start(
                onOneInstance("sweep", () -> {
                    sweepBegun.countDown();
                    sweepMayEnd.await();
                    return "swept";
                }),
                everywhere("locks", () -> "removed"));
        pauses.next("sweep");
        pauses.end("sweep");
        sweepBegun.await();

        once("locks");
        again("locks");

        assertThat(result("locks").end()).isEqualTo(TaskResult.End.DONE);
        assertThat(tasks.results().get("sweep")).isEmpty();
        sweepMayEnd.countDown();
        pauses.next("sweep");
        assertThat(result("sweep").detail()).isEqualTo("swept");
    }

    @Test
    @DisplayName("What fails is done again the next time")
    void aFailureIsNotTheEnd() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        start(everywhere("tidy", () -> {
            if (runs.incrementAndGet() == 1) {
                throw new StoreException("removing rows", new SQLException("gone"));
            }
            return "done";
        }));

        once("tidy");
        TaskResult first = result("tidy");
        again("tidy");

        assertThat(first.end()).isEqualTo(TaskResult.End.FAILED);
        assertThat(first.detail()).startsWith("removing rows failed");
        assertThat(result("tidy").end()).isEqualTo(TaskResult.End.DONE);
    }

    @Test
    @DisplayName("What breaks by a fault of ours is done again the next time, too")
    void aFaultIsNotTheEnd() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        start(everywhere("tidy", () -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("https://key@tracker.example");
            }
            return "done";
        }));

        once("tidy");
        TaskResult first = result("tidy");
        again("tidy");

        assertThat(first.end()).isEqualTo(TaskResult.End.FAILED);
        assertThat(first.detail()).doesNotContain("tracker");
        assertThat(result("tidy").end()).isEqualTo(TaskResult.End.DONE);
    }

    @Test
    @DisplayName("SRCH-39: what one instance does for all is done under a lock, which is given back")
    void oneInstanceHoldsTheLock() throws Exception {
        start(onOneInstance("sweep", () -> "held: " + locks.isHeld("task:sweep")));

        once("sweep");

        assertThat(result("sweep").detail()).isEqualTo("held: true");
        assertThat(locks.isHeld("task:sweep")).isFalse();
    }

    @Test
    @DisplayName("DB-80: while another instance is at it, the work is not begun; the next time may be ours")
    void aLockHeldElsewhereSkips() throws Exception {
        Work work = mock();
        start(onOneInstance("sweep", work));
        Locks.Lease other =
                locks.tryAcquire("task:sweep", Duration.ofMinutes(1)).orElseThrow();

        once("sweep");

        assertThat(result("sweep").end()).isEqualTo(TaskResult.End.ELSEWHERE);
        verify(work, never()).run();
        other.close();
        again("sweep");
        verify(work).run();
        assertThat(result("sweep").end()).isEqualTo(TaskResult.End.DONE);
    }

    @Test
    @DisplayName("Work that every instance does for itself asks for no lock")
    void everywhereNeedsNoLock() throws Exception {
        Locks shared = mock();
        start(shared, everywhere("memo", () -> "done"));

        once("memo");

        verifyNoInteractions(shared);
    }

    @Test
    @DisplayName("SRCH-39: work that loses its lock is interrupted, and done again the next time")
    void aLostLockEndsTheWork() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        RecurringTask task = new RecurringTask("sweep", "comet.test", TIMING, Optional.of(BRIEF), () -> {
            if (runs.incrementAndGet() == 1) {
                new CountDownLatch(1).await();
            }
            return "swept";
        });
        Locks.Lease next = mock();
        Locks lossy = mock();
        when(lossy.tryAcquire(any(), any()))
                .thenReturn(Optional.of(new LostLease()))
                .thenReturn(Optional.empty())
                .thenReturn(Optional.of(next));
        start(lossy, task);

        once("sweep");
        TaskResult lost = result("sweep");
        again("sweep");

        assertThat(lost.end()).isEqualTo(TaskResult.End.FAILED);
        assertThat(lost.detail()).isEqualTo("another instance has taken over");
        assertThat(result("sweep").end()).isEqualTo(TaskResult.End.DONE);
    }

    /** A lease that somebody else has taken. */
    private static final class LostLease implements Locks.Lease {
        @Override
        public boolean renew() {
            return false;
        }

        @Override
        public void close() {}
    }

    @Test
    @DisplayName("A lock that cannot be asked for is a failure, and the work is not begun")
    void aStoreThatFailsIsAFailure() throws Exception {
        Work work = mock();
        Locks broken = (key, timeToLive) -> {
            throw new StoreException("taking a lock", new SQLException("gone"));
        };
        start(broken, onOneInstance("sweep", work));

        once("sweep");

        assertThat(result("sweep").end()).isEqualTo(TaskResult.End.FAILED);
        verify(work, never()).run();
    }

    @Test
    @DisplayName("CFG-38: a task that is switched off is known, and never runs")
    void aTaskThatIsOff() throws Exception {
        Work work = mock();
        start(RecurringTask.everywhere("off", "comet.test", Optional.empty(), work), everywhere("on", () -> "done"));

        once("on");

        assertThat(tasks.results()).containsEntry("off", Optional.empty());
        verify(work, never()).run();
    }

    @Test
    @DisplayName("HLT-04: stopping interrupts what runs and waits for its end; its lock is given back")
    void stoppingWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        start(onOneInstance("sweep", () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
            return "never";
        }));
        pauses.next("sweep");
        pauses.end("sweep");
        begun.await();

        tasks.stop();

        assertThat(ended.getCount()).isZero();
        assertThat(locks.isHeld("task:sweep")).isFalse();
        assertThat(tasks.results().get("sweep")).isEmpty();
    }

    @Test
    @DisplayName("HLT-04: a task that gets its lock when the server stops gives it back and does not begin")
    void aLockThatComesTooLate() throws Exception {
        Work work = mock();
        CountDownLatch givenBack = new CountDownLatch(1);
        Locks.Lease lease = mock();
        doAnswer(call -> {
                    givenBack.countDown();
                    return null;
                })
                .when(lease)
                .close();
        Locks late = (key, timeToLive) -> {
            try {
                tasks.stop();
            } catch (InterruptedException e) {
                // Stopping interrupts this very thread.
                return Optional.of(lease);
            }
            return Optional.of(lease);
        };
        start(late, onOneInstance("sweep", work));
        pauses.next("sweep");
        pauses.end("sweep");

        givenBack.await();
        tasks.stop();

        verify(work, never()).run();
        assertThat(tasks.results().get("sweep")).isEmpty();
    }

    @Test
    @DisplayName("Two tasks of one name are a mistake of ours")
    void namesAreUnique() {
        List<RecurringTask> twice = List.of(everywhere("tidy", () -> ""), everywhere("tidy", () -> ""));

        assertThatIllegalArgumentException().isThrownBy(() -> new Tasks(twice, locks, clock, pauses));
    }
}
