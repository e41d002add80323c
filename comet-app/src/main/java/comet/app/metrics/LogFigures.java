package comet.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** How much is logged, by severity (MET-19). Thread-safe. */
final class LogFigures extends Handler {

    private final MeterRegistry registry;

    LogFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void publish(LogRecord entry) {
        registry.counter("comet.log.events", "level", word(entry.getLevel().intValue()))
                .increment();
    }

    private static String word(int level) {
        if (level >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (level >= Level.WARNING.intValue()) {
            return "warning";
        }
        return level >= Level.INFO.intValue() ? "info" : "debug";
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
