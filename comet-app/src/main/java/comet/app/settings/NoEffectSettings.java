package comet.app.settings;

import static comet.app.settings.syntax.TextTypes.ignored;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of another runtime: accepted with any text, doing nothing (CFG-59 to CFG-61). */
final class NoEffectSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.WITHOUT_EFFECT, "settings.md");
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
    }

    private NoEffectSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }

    /** Each of them with the reason why it has no effect, in the words of CFG-60. */
    static Map<Setting<?>, String> reasons() {
        return Collections.unmodifiableMap(REASONS);
    }

    private static void add(String name, String word, String defaultText, String reason) {
        REASONS.put(
                TABLE.meaningless(name, ignored(word), defaultText, String.join("", "No effect: ", reason, ".")),
                reason);
    }
}
