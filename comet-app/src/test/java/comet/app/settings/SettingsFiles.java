package comet.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** For tests that load settings from a process environment and from files in a working directory of their own. */
abstract class SettingsFiles {

    @TempDir
    Path directory;

    void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    LoadResult loadHere(String... lines) {
        return SettingsLoader.load(Loading.environment(lines), directory);
    }

    Settings loadedHere(String... lines) {
        return switch (loadHere(lines)) {
            case LoadResult.Loaded loaded -> loaded.settings();
            case LoadResult.Rejected rejected -> throw new AssertionError(rejected.lines());
        };
    }

    List<String> warningsHere(String... lines) {
        return switch (loadHere(lines)) {
            case LoadResult.Loaded loaded ->
                loaded.warnings().stream().map(ConfigLine::line).toList();
            case LoadResult.Rejected rejected -> throw new AssertionError(rejected.lines());
        };
    }

    List<String> errorsHere(String... lines) {
        return Loading.errors(loadHere(lines));
    }
}
