package comet.app.settings;

import static comet.app.settings.syntax.TextTypes.choice;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TextTypes.metricsPath;
import static comet.app.settings.syntax.TextTypes.path;
import static comet.app.settings.syntax.TextTypes.secret;

import comet.app.settings.value.LogFormat;
import comet.app.settings.value.LogLevel;
import comet.app.settings.value.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the server tells about itself. */
public final class ObservabilitySettings {
    private static final SettingTable TABLE = new SettingTable(Theme.OBSERVABILITY, "operations.md");

    public static final Setting<Boolean> PROMETHEUS_ENABLED =
            TABLE.planned("PROMETHEUS_ENABLED", flag(), false, "Counts and offers metrics for Prometheus.");
    public static final Setting<String> PROMETHEUS_PATH = TABLE.planned(
            "PROMETHEUS_PATH", metricsPath(), "/metrics", "Where they are offered; never under the private address.");
    public static final Setting<Optional<Secret>> PROMETHEUS_AUTH_TOKEN = TABLE.planned(
            "PROMETHEUS_AUTH_TOKEN", secret(), Optional.empty(), "The bearer token Prometheus must send.");
    public static final Setting<Optional<Path>> PROMETHEUS_AUTH_TOKEN_FILE = TABLE.planned(
            "PROMETHEUS_AUTH_TOKEN_FILE",
            path().optional(),
            Optional.empty(),
            "A file with that token, read once at start.");
    public static final Setting<LogLevel> LOG_LEVEL = TABLE.setting(
            "LOG_LEVEL",
            choice(LogLevel.values()),
            LogLevel.DEBUG,
            "The least severity that is logged; the word of a category shows that category and all warnings.");
    public static final Setting<LogFormat> LOG_FORMAT =
            TABLE.setting("LOG_FORMAT", choice(LogFormat.values()), LogFormat.TEXT, "Lines of text or of JSON.");
    public static final Setting<Boolean> LOG_ACCESS =
            TABLE.setting("LOG_ACCESS", flag(), true, "Logs one line per request.");
    public static final Setting<Boolean> OTEL_ENABLED = TABLE.planned(
            "OTEL_ENABLED",
            flag(),
            false,
            "Exports traces, metrics and logs to OpenTelemetry; where to, the standard `OTEL_…` variables say.");

    private ObservabilitySettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }
}
