package comet.app.doctor;

import comet.app.settings.LoadResult;
import comet.app.settings.Settings;
import comet.app.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What an operator wrote down. */
final class Operator {

    /** Nothing outside of this machine is asked. */
    private static final Map<String, String> AT_HOME = Map.of(
            "DEBRID_NATIVE_SERVICES", "",
            "STREMTHRU_URL", "http://127.0.0.1:1",
            "METADATA_OFFLINE", "true");

    private Operator() {}

    /** Settings by lines {@code NAME=value}. */
    static Settings wrote(String... lines) {
        LoadResult result = SettingsLoader.load(variables(lines), Path.of("/nowhere"));
        if (result instanceof LoadResult.Loaded loaded) {
            return loaded.settings();
        }
        throw new IllegalArgumentException(result.lines().toString());
    }

    static Map<String, String> variables(String... lines) {
        Map<String, String> variables = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.strip().split("=", 2);
            variables.put(parts[0], parts[1]);
        }
        return variables;
    }

    /** Of an installation that keeps to this machine. */
    static Map<String, String> variablesAtHome(String... lines) {
        Map<String, String> variables = new HashMap<>(AT_HOME);
        variables.putAll(variables(lines));
        return variables;
    }
}
