package comet.core.knowledge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Work that is done when the test says so, on its thread. */
final class Turns implements Executor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    void run() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
