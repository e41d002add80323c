package comet.persistence.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The lines that one logger writes while this is open, with their levels. Thread-safe. */
public final class LoggedLines extends Handler {

    private final Logger logger;
    private final List<String> lines = new ArrayList<>();

    /** Begins to listen. */
    public LoggedLines(String logger) {
        this.logger = Logger.getLogger(logger);
        this.logger.addHandler(this);
    }

    /** What was logged so far, as {@code LEVEL message}. */
    public synchronized List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public synchronized void publish(LogRecord line) {
        lines.add(line.getLevel() + " " + line.getMessage());
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
