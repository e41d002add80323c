package comet.app;

import comet.app.logging.LogRedaction;
import comet.app.logging.LogSelection;
import comet.app.logging.Logging;
import comet.app.logging.Severity;
import comet.app.settings.ObservabilitySettings;
import comet.app.settings.Settings;
import comet.app.settings.value.LogFormat;
import comet.app.settings.value.LogLevel;
import comet.app.settings.value.Secret;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Sets up the log as the settings say, with every secret among them hidden. */
final class LogSetup {

    /** Writes the lines about requests. Kept, because the JDK holds loggers weakly and would forget the level. */
    private static final Logger REQUESTS = Logger.getLogger("comet.http.log.RequestLog");

    private LogSetup() {}

    /** @param more secrets that are not settings, such as a generated token */
    static void configure(Settings settings, List<Secret> more) {
        List<String> secrets = Stream.concat(settings.secrets().stream(), more.stream())
                .map(Secret::reveal)
                .toList();
        Logging.configure(
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
}
