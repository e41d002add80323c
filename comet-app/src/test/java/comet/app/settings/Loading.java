package comet.app.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads settings from lines {@code NAME=value} of a process environment, without any file. */
public final class Loading {
    private static final Path NOWHERE = Path.of("target", "no-such-directory");

    private Loading() {}

    public static LoadResult load(String... lines) {
        return SettingsLoader.load(environment(lines), NOWHERE);
    }

    /** The result of settings that are expected to be valid. */
    public static LoadResult.Loaded loaded(String... lines) {
        return switch (load(lines)) {
            case LoadResult.Loaded loaded -> loaded;
            case LoadResult.Rejected rejected ->
                throw new AssertionError("rejected: " + String.join("\n", rejected.lines()));
        };
    }

    public static Settings settings(String... lines) {
        return loaded(lines).settings();
    }

    /** The error lines of settings that are expected to be invalid, without the last one that counts them. */
    public static List<String> errors(String... lines) {
        return errors(load(lines));
    }

    static List<String> errors(LoadResult result) {
        return switch (result) {
            case LoadResult.Loaded loaded -> throw new AssertionError("accepted");
            case LoadResult.Rejected rejected ->
                rejected.lines().subList(0, rejected.lines().size() - 1);
        };
    }

    static List<String> warnings(String... lines) {
        return loaded(lines).warnings().stream().map(ConfigLine::line).toList();
    }

    static List<String> notices(String... lines) {
        return loaded(lines).notices();
    }

    public static Map<String, String> environment(String... lines) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            environment.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return environment;
    }
}
