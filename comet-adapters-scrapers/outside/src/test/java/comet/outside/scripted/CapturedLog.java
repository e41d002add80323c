package comet.outside.scripted;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything logged at any level while it is open, save by the server that plays the service. */
public final class CapturedLog implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");
    private static final String SERVER = "mockwebserver3";

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Level before = ROOT.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLoggerName() == null || !line.getLoggerName().startsWith(SERVER)) {
                StringBuilder text = new StringBuilder();
                text.append(line.getLoggerName()).append(' ').append(line.getMessage());
                Object[] parameters = line.getParameters();
                for (Object parameter : parameters == null ? new Object[0] : parameters) {
                    text.append(' ').append(parameter);
                }
                if (line.getThrown() != null) {
                    text.append('\n').append(stackTrace(line.getThrown()));
                }
                lines.add(text.toString());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private CapturedLog() {
        handler.setLevel(Level.ALL);
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(handler);
    }

    /** Begins to listen. */
    public static CapturedLog start() {
        return new CapturedLog();
    }

    /** The lines so far. */
    public String text() {
        return String.join("\n", lines);
    }

    /** An exception as a log would show it, with its causes and all it has suppressed. */
    public static String stackTrace(Throwable thrown) {
        StringWriter out = new StringWriter();
        thrown.printStackTrace(new PrintWriter(out, true));
        return out.toString();
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
        ROOT.setLevel(before);
    }
}
