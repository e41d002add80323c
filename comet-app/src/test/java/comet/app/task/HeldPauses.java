package comet.app.task;

import comet.core.port.Pause;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Pauses that the test ends by hand, each task's apart. */
final class HeldPauses implements Pause {

    private final Map<String, BlockingQueue<Duration>> begun = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> ends = new ConcurrentHashMap<>();

    @Override
    public void pause(Duration duration) throws InterruptedException {
        String task = Thread.currentThread().getName();
        begun(task).add(duration);
        end(task).acquire();
    }

    /** Waits until the task begins its next pause; how long that is meant to be. */
    Duration next(String task) throws InterruptedException {
        return begun("task " + task).take();
    }

    /** Lets the task go on. */
    void end(String... tasks) {
        for (String task : tasks) {
            end("task " + task).release();
        }
    }

    private BlockingQueue<Duration> begun(String thread) {
        return begun.computeIfAbsent(thread, name -> new LinkedBlockingQueue<>());
    }

    private Semaphore end(String thread) {
        return ends.computeIfAbsent(thread, name -> new Semaphore(0));
    }
}
