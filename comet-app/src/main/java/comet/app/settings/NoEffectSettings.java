package comet.app.settings;

import static comet.app.settings.syntax.TextTypes.ignored;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of another runtime: accepted with any text, doing nothing (CFG-59 to CFG-61). */
final class NoEffectSettings {
    static final SettingTable TABLE = new SettingTable(Theme.WITHOUT_EFFECT, "settings.md");
    private static final Map<Setting<?>, String> REASONS = new LinkedHashMap<>();

    private static final String ONE_PROCESS = "one process uses all cores";
    private static final String NO_PYTHON = "there is no Python";

    static {
        add("FASTAPI_WORKERS", "int", "1", ONE_PROCESS);
        add("USE_GUNICORN", "bool", "true", ONE_PROCESS);
        add("GUNICORN_PRELOAD_APP", "bool", "true", ONE_PROCESS);
        add("EXECUTOR_MAX_WORKERS", "int", "1", "CPU work is sized from the available processors");
        add("MEMORY_TRIM_INTERVAL", "int", "300", "the JVM manages memory");
        add("PROMETHEUS_MULTIPROC_DIR", "str", "/tmp/comet-prometheus", "metrics are kept in one process");
        add("FILTER_PARSE_CACHE_SHARDS", "int", "8", "the cache is not sharded");
        add("PYTHONMALLOC", "str", "", NO_PYTHON);
        add("PYTHONUNBUFFERED", "str", "", NO_PYTHON);
        add("PYTHONDONTWRITEBYTECODE", "str", "", NO_PYTHON);
        TABLE.rule(NoEffectSettings::tell);
    }

    private NoEffectSettings() {}

    private static void add(String name, String word, String defaultText, String reason) {
        Setting<String> setting = TABLE.add(ignored(word), defaultText, "No effect: " + reason + ".", Effect.NEVER);
        setting.name(name);
        REASONS.put(setting, reason);
    }

    /** CFG-60: one notice for all that are present, grouped by reason. */
    private static void tell(Draft draft) {
        Map<String, List<String>> namesByReason = new LinkedHashMap<>();
        REASONS.forEach((setting, reason) -> {
            if (draft.isPresent(setting)) {
                namesByReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(setting.name());
            }
        });
        List<String> parts = new ArrayList<>();
        namesByReason.forEach((reason, names) ->
                parts.add(String.join(", ", names) + (names.size() == 1 ? " has" : " have") + " no effect: " + reason));
        if (!parts.isEmpty()) {
            draft.notice(String.join("; ", parts));
        }
    }
}
