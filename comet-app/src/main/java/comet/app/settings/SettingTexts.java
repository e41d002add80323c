package comet.app.settings;

import comet.app.settings.envfile.EnvFile;
import comet.app.settings.syntax.Exposure;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
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
        String named = byName.getOrDefault(ServerSettings.ENV_FILE.name(), "");
        boolean required = !ServerSettings.ENV_FILE.type().isUnset(named);
        String fileName = required ? named.strip() : DEFAULT_FILE;
        EnvFile file = readFile(fileName, required, workingDirectory, byName, findings);
        for (int line : file.unreadableLines()) {
            findings.warning(new ConfigWarning(fileName + " line " + line, "cannot be read and is skipped"));
        }
        return new SettingTexts(byName, file, fileName);
    }

    /** The text of the strongest source that has one. */
    Optional<SourcedText> find(String name) {
        String text = environment.get(name);
        if (text != null) {
            return Optional.of(new SourcedText(text, SettingSource.ENVIRONMENT));
        }
        String fromFile = file.values().get(name);
        return fromFile == null ? Optional.empty() : Optional.of(new SourcedText(fromFile, fileSource));
    }

    private static EnvFile readFile(
            String fileName,
            boolean required,
            Path workingDirectory,
            Map<String, String> environment,
            Findings findings) {
        try {
            return EnvFile.parse(BoundedFile.read(workingDirectory.resolve(fileName)), environment);
        } catch (NoSuchFileException e) {
            return required ? refuse(fileName, BoundedFile.CANNOT_READ, findings) : EnvFile.empty();
        } catch (InvalidPathException e) {
            return refuse(fileName, BoundedFile.CANNOT_READ, findings);
        } catch (BoundedFile.UnreadableException e) {
            return refuse(fileName, e.problem(), findings);
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
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            byName.put(variable.getKey().toUpperCase(Locale.ROOT), variable.getValue());
        }
        return byName;
    }
}
