package comet.titles.kit;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The lines that are logged below a name while it is open; they go nowhere else. */
final class Logged extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final boolean passedOn;

    private Logged(Logger logger) {
        this.logger = logger;
        this.passedOn = logger.getUseParentHandlers();
    }

    static Logged below(String name) {
        Logged logged = new Logged(Logger.getLogger(name));
        logged.logger.addHandler(logged);
        logged.logger.setUseParentHandlers(false);
        return logged;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(record.getLevel() + " " + MessageFormat.format(record.getMessage(), record.getParameters()));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(passedOn);
    }
}
