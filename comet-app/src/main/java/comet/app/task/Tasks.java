package comet.app.task;

import comet.core.port.Locks;
import comet.core.port.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The recurring work of this instance. Each task has a thread of its own, so that none waits for another, and none runs
 * twice at a time. Thread-safe.
 */
public final class Tasks {

    /** For one step of a task to end. */
    private static final Duration CLOSING = Duration.ofMillis(500);

    private final SortedMap<String, TaskRunner> runners = new TreeMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param locks shared by all instances
     * @param pause waits between two times
     * @throws IllegalArgumentException if two tasks have the same name
     */
    public Tasks(Collection<RecurringTask> tasks, Locks locks, InstantSource time, Pause pause) {
        for (RecurringTask task : tasks) {
            if (runners.put(task.name(), new TaskRunner(task, locks, time, pause)) != null) {
                throw new IllegalArgumentException("two tasks are called " + task.name());
            }
        }
    }

    /** Begins with all that are not switched off. Called once. */
    public void start() {
        for (TaskRunner runner : runners.values()) {
            runner.task().timing().ifPresent(timing -> threads.execute(() -> runner.run(timing, threads)));
        }
    }

    /** How each task ended the last time, by its name; empty for one that has not ended yet. */
    public SortedMap<String, Optional<TaskResult>> results() {
        SortedMap<String, Optional<TaskResult>> results = new TreeMap<>();
        runners.forEach((name, runner) -> results.put(name, runner.last()));
        return results;
    }

    /**
     * Interrupts what runs and waits for it, at most half a second: whoever closes the database next does not take it
     * away in the middle of a transaction. Locks are given back.
     *
     * @throws InterruptedException if interrupted while waiting
     */
    public void stop() throws InterruptedException {
        threads.shutdownNow();
        var unused = threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
    }
}
