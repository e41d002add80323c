package comet.app.settings;

import comet.app.settings.envfile.EnvFile;
import comet.app.settings.syntax.Exposure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The texts of all settings as their sources hold them: the process environment, then one file (CFG-01). */
final class SettingTexts {
    private static final String DEFAULT_FILE = ".env";

    private final Map<String, String> environment;
    private final EnvFile file;
    private final SettingSource fileSource;

    private SettingTexts(Map<String, String> environment, EnvFile file, String fileName) {
        this.environment = environment;
        this.file = file;
        this.fileSource = SettingSource.envFile(fileName);
    }

    /** One text and where it stands. */
    record SourcedText(String text, SettingSource source) {
        @Override
        public String toString() {
            return "a text from " + source.label();
        }
    }

    /** Reads the sources; a file that must be there and cannot be read is a problem of {@code ENV_FILE} (CFG-08). */
    static SettingTexts read(Map<String, String> environment, Path workingDirectory, Findings findings) {
        Map<String, String> byName = upperCase(environment);
        Optional<String> named = Optional.ofNullable(byName.get(ServerSettings.ENV_FILE.name()))
                .filter(text -> !ServerSettings.ENV_FILE.type().isUnset(text));
        String fileName = named.orElse(DEFAULT_FILE).strip();
        EnvFile file = readFile(fileName, named.isPresent(), workingDirectory, byName, findings);
        file.unreadableLines()
                .forEach(line -> findings.warning(
                        new ConfigWarning(fileName + " line " + line, "cannot be read and is skipped")));
        return new SettingTexts(byName, file, fileName);
    }

    /** The text of the strongest source that has one. */
    Optional<SourcedText> find(String name) {
        String text = environment.get(name);
        if (text != null) {
            return Optional.of(new SourcedText(text, SettingSource.ENVIRONMENT));
        }
        return Optional.ofNullable(file.values().get(name)).map(value -> new SourcedText(value, fileSource));
    }

    private static EnvFile readFile(
            String fileName,
            boolean required,
            Path workingDirectory,
            Map<String, String> environment,
            Findings findings) {
        BoundedFile.Content content = open(fileName, workingDirectory);
        return switch (content) {
            case BoundedFile.Content.Text(String text) -> EnvFile.parse(text, environment);
            case BoundedFile.Content.Missing() when !required -> EnvFile.empty();
            case BoundedFile.Content.Missing() -> refuse(fileName, "cannot read file", findings);
            case BoundedFile.Content.Unreadable(String problem) -> refuse(fileName, problem, findings);
        };
    }

    private static BoundedFile.Content open(String fileName, Path workingDirectory) {
        try {
            return BoundedFile.read(workingDirectory.resolve(fileName));
        } catch (InvalidPathException e) {
            return new BoundedFile.Content.Missing();
        }
    }

    private static EnvFile refuse(String fileName, String problem, Findings findings) {
        findings.problem(
                ServerSettings.ENV_FILE,
                ConfigProblem.of(ServerSettings.ENV_FILE.name(), problem, fileName, Exposure.OPEN));
        return EnvFile.empty();
    }

    /** Of two spellings of one name the last one read wins (CFG-02). */
    private static Map<String, String> upperCase(Map<String, String> environment) {
        Map<String, String> byName = new HashMap<>();
        environment.forEach((name, text) -> byName.put(name.toUpperCase(Locale.ROOT), text));
        return byName;
    }
}
