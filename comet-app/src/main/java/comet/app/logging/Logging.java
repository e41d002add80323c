package comet.app.logging;

import comet.app.settings.LogLevel;
import comet.app.settings.ObservabilitySettings;
import comet.app.settings.ObservabilitySettings.LogFormat;
import comet.app.settings.Secret;
import comet.app.settings.Settings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Sets up logging for the process, once, before anything else logs. */
public final class Logging {

    /** Libraries speak up when something is wrong, not about their day. */
    private static final List<String> LIBRARIES = List.of("io", "com", "org", "reactor", "jdk", "sun", "java");

    /** Kept, because the JDK holds loggers weakly and would forget their levels. */
    private static final List<Logger> LIBRARY_LOGGERS =
            LIBRARIES.stream().map(Logger::getLogger).toList();

    /**
     * What these say, with pages of stack, the operator is told in one line of ours: a port or a database that cannot be
     * used ends the start with it.
     */
    private static final List<Logger> TOLD_BY_US = Stream.of(
                    "org.flywaydb",
                    "org.sqlite.SQLiteJDBCLoader",
                    "com.zaxxer.hikari",
                    "io.micronaut.http.server.netty.NettyHttpServer")
            .map(Logger::getLogger)
            .toList();

    /** Writes the lines about requests. Kept for the same reason. */
    private static final Logger REQUESTS = Logger.getLogger("comet.http.log.RequestLog");

    private Logging() {}

    /**
     * Logs to standard error as the settings say, with every secret among them hidden.
     *
     * @param more secrets that are not settings, such as a generated token
     */
    public static void configure(Settings settings, List<Secret> more) {
        List<String> secrets = Stream.concat(settings.secrets().stream(), more.stream())
                .map(Secret::reveal)
                .toList();
        configure(
                System.err,
                selection(settings.get(ObservabilitySettings.LOG_LEVEL)),
                settings.get(ObservabilitySettings.LOG_FORMAT) == LogFormat.JSON,
                new LogRedaction(secrets),
                ZoneId.systemDefault());
        if (!settings.get(ObservabilitySettings.LOG_ACCESS)) {
            REQUESTS.setLevel(Level.WARNING);
        }
    }

    private static LogSelection selection(LogLevel level) {
        if (level.isCategory()) {
            return LogSelection.only(level.word());
        }
        return LogSelection.from(level == LogLevel.CRITICAL ? Severity.ERROR : Severity.valueOf(level.name()));
    }

    /**
     * Sends all entries that are selected to a stream.
     *
     * @param out standard error, in production
     * @param json one JSON object a line instead of text
     */
    public static void configure(
            PrintStream out, LogSelection selection, boolean json, LogRedaction redaction, ZoneId zone) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.FINER);
        LIBRARY_LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
        TOLD_BY_US.forEach(logger -> logger.setLevel(Level.OFF));
        root.addHandler(new LineHandler(out, selection, new LogLine(json, redaction, zone)));
    }

    /** Writes each selected entry at once: a crash loses nothing. */
    private static final class LineHandler extends Handler {
        private final PrintStream out;
        private final LogSelection selection;
        private final LogLine line;

        LineHandler(PrintStream out, LogSelection selection, LogLine line) {
            this.out = out;
            this.selection = selection;
            this.line = line;
        }

        @Override
        public void publish(LogRecord entry) {
            if (selection.selects(entry)) {
                out.writeBytes(line.format(entry).getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
