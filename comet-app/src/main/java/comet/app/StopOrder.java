package comet.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;

/** Steps of stopping, one after the other; each is attempted whatever became of those before it (HLT-04). */
final class StopOrder {

    private static final Logger LOG = System.getLogger("comet.app.StopOrder");

    /** One step. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    private final Map<String, Step> steps = new LinkedHashMap<>();

    /** @param name for the log */
    StopOrder then(String name, Step step) {
        steps.put(name, step);
        return this;
    }

    /** Takes all steps. An interrupt ends the waiting of one step and is kept. */
    void run() {
        steps.forEach((name, step) -> {
            try {
                step.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "stopping failed at: " + name, e);
            }
        });
    }
}
