package comet.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Steps of stopping, one after the other; each is attempted whatever became of those before it (HLT-04). */
final class StopOrder {

    private static final Logger LOG = System.getLogger("comet.app.StopOrder");

    /** One step. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    private record Named(String name, Step step) {}

    private final List<Named> steps = new ArrayList<>();

    /** @param name for the log */
    StopOrder then(String name, Step step) {
        steps.add(new Named(name, step));
        return this;
    }

    /** Takes all steps. An interrupt ends the waiting of one step and is kept. */
    void run() {
        for (Named named : steps) {
            try {
                named.step().run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "stopping failed at: " + named.name(), e);
            }
        }
    }
}
