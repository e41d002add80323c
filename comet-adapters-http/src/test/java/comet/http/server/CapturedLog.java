package comet.http.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that anybody logs while this is open, the framework at its most talkative included. */
public final class CapturedLog extends Handler implements AutoCloseable {

    /** Nothing takes this long; a test that waits it out fails. */
    private static final int PATIENCE = 100;

    private static final int MILLIS = 100;

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Level levelBefore = ROOT.getLevel();

    public CapturedLog(Level level) {
        ROOT.setLevel(level);
        setLevel(Level.ALL);
        ROOT.addHandler(this);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits until somebody logs such a line. False if nobody does for a long time. */
    public synchronized boolean awaitLine(Predicate<String> wanted) throws InterruptedException {
        for (int i = 0; i < PATIENCE && lines.stream().noneMatch(wanted); i++) {
            wait(MILLIS);
        }
        return lines.stream().anyMatch(wanted);
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter line = new StringWriter();
        line.append(entry.getLevel() + " " + new SimpleFormatter().formatMessage(entry));
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(line));
        }
        synchronized (this) {
            lines.add(line.toString());
            notifyAll();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(levelBefore);
    }
}
