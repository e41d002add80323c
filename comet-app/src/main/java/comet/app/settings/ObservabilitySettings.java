package comet.app.settings;

import java.nio.file.Path;
import java.util.Optional;

/** What the server tells about itself. */
public abstract class ObservabilitySettings extends SettingGroup {
    static final SettingTable TABLE =
            new SettingTable(ObservabilitySettings.class, Theme.OBSERVABILITY, "operations.md");

    public static final Setting<LogLevel> LOG_LEVEL = TABLE.works(
            choice(LogLevel.values()),
            LogLevel.INFO,
            "The least severity that is logged; a category shows itself and all warnings.");
    public static final Setting<LogFormat> LOG_FORMAT =
            TABLE.works(choice(LogFormat.values()), LogFormat.TEXT, "Lines of text or of JSON.");
    public static final Setting<Boolean> LOG_ACCESS = TABLE.works(flag(), true, "Logs one line per request.");
    public static final Setting<Boolean> LOG_CLIENT_ADDRESSES =
            TABLE.works(flag(), true, "Logs addresses of clients; otherwise a code for each that changes daily.");
    public static final Setting<Boolean> PROMETHEUS_ENABLED =
            TABLE.works(flag(), "Counts and offers metrics for Prometheus.");
    public static final Setting<String> PROMETHEUS_PATH =
            TABLE.works(metricsPath(), "/metrics", "Where they are offered; never under the private address.");
    public static final Setting<Optional<Secret>> PROMETHEUS_AUTH_TOKEN =
            TABLE.works(secret(), "The bearer token Prometheus must send.");
    public static final Setting<Optional<Path>> PROMETHEUS_AUTH_TOKEN_FILE =
            TABLE.works(path().optional(), "A file with that token, read once at start.");
    public static final Setting<Boolean> OTEL_ENABLED =
            TABLE.planned(flag(), "Exports to OpenTelemetry; where to, the standard `OTEL_…` variables say.");
    public static final Setting<Boolean> OTEL_INCLUDE_CLIENT_ADDRESS =
            TABLE.planned(flag(), "Puts the addresses of clients into traces.");

    static {
        TABLE.rule(ObservabilitySettings::readTokenFile);
        TABLE.warn(
                PROMETHEUS_ENABLED,
                draft -> draft.get(PROMETHEUS_ENABLED)
                        && !draft.isGiven(PROMETHEUS_AUTH_TOKEN)
                        && !ServerSettings.listensToLoopback(draft),
                "offers metrics to everybody; set PROMETHEUS_AUTH_TOKEN");
    }

    /** How a log entry is written ({@code LOG_FORMAT}). */
    public enum LogFormat implements Worded {
        TEXT,
        JSON
    }

    /** CFG-29: a file that gives no token may not end in "no authentication" while metrics are offered. */
    private static void readTokenFile(Draft draft) {
        Optional<Path> file = draft.get(PROMETHEUS_AUTH_TOKEN_FILE);
        if (file.isEmpty() || draft.isGiven(PROMETHEUS_AUTH_TOKEN)) {
            return;
        }
        String name = file.get().toString();
        Reading<String> token = OperatorFile.readSecret(draft.workingDirectory, name);
        token.value()
                .map(Secret::new)
                .ifPresent(secret ->
                        draft.put(PROMETHEUS_AUTH_TOKEN, Optional.of(secret), SettingSource.secretFile(name), true));
        token.faults().forEach(fault -> {
            if (draft.get(PROMETHEUS_ENABLED)) {
                draft.fault(PROMETHEUS_AUTH_TOKEN_FILE, fault, name);
            } else {
                String ignored = "; ignored while PROMETHEUS_ENABLED is off";
                draft.warn(PROMETHEUS_AUTH_TOKEN_FILE, fault.problem() + ignored);
            }
        });
    }
}
