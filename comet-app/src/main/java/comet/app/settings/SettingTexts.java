package comet.app.settings;

import comet.app.settings.ConfigLine.Kind;
import comet.app.settings.envfile.EnvFile;
import comet.app.settings.syntax.Exposure;
import comet.app.settings.syntax.Fault;
import comet.app.settings.syntax.Reading;
import comet.app.settings.syntax.Redaction;
import comet.app.settings.value.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The texts of all settings as their sources hold them: the process environment, then one file (CFG-01). */
final class SettingTexts {
    private static final String DEFAULT_FILE = ".env";

    private final Map<String, String> environment;
    private final String fileName;
    private final Optional<Reading<String>> text;
    private final EnvFile file;

    /**
     * @param environment names in any case; of two spellings of one name the last one read wins (CFG-02)
     * @param workingDirectory where {@code .env} is looked for
     */
    SettingTexts(Map<String, String> environment, Path workingDirectory) {
        this.environment = new HashMap<>();
        environment.forEach((name, value) -> this.environment.put(name.toUpperCase(Locale.ROOT), value));
        String named = this.environment.getOrDefault(ServerSettings.ENV_FILE.name(), "");
        boolean required = !ServerSettings.ENV_FILE.type().isUnset(named);
        this.fileName = required ? named.strip() : DEFAULT_FILE;
        this.text = required
                ? Optional.of(OperatorFile.read(workingDirectory, fileName))
                : OperatorFile.find(workingDirectory, fileName);
        this.file = EnvFile.parse(text.flatMap(Reading::value).orElse(""), this.environment);
    }

    /** One text and where it stands. */
    record SourcedText(String text, SettingSource source) {
        @Override
        public String toString() {
            return "a text from " + source.label();
        }
    }

    /** The text of the strongest source that has one. */
    Optional<SourcedText> find(String name) {
        Optional<SourcedText> fromFile = Optional.ofNullable(file.values().get(name))
                .map(value -> new SourcedText(value, SettingSource.envFile(fileName)));
        return Optional.ofNullable(environment.get(name))
                .map(value -> new SourcedText(value, SettingSource.ENVIRONMENT))
                .or(() -> fromFile);
    }

    /** What is wrong with the sources themselves: the file (CFG-08), its lines (CFG-04), unknown names (CFG-03). */
    void report(Draft draft) {
        List<Fault> faults = text.map(Reading::faults).orElse(List.of());
        faults.forEach(fault -> draft.fault(ServerSettings.ENV_FILE, fault, fileName));
        file.unreadableLines()
                .forEach(line -> draft.aboutFile(new ConfigLine(
                        Kind.ERROR,
                        fileName + " line " + line.number(),
                        "cannot be read; got " + shown(line.text().strip()))));
        NearNames names = new NearNames();
        file.values().keySet().forEach(name -> names.inFile(name).ifPresent(near -> warn(draft, name, near)));
        environment.keySet().stream()
                .sorted()
                .forEach(name -> names.inEnvironment(name).ifPresent(near -> warn(draft, name, near)));
    }

    private static void warn(Draft draft, String name, String near) {
        draft.aboutFile(new ConfigLine(
                Kind.WARNING, Redaction.cut(name), "is no setting and does nothing; the nearest name is " + near));
    }

    /** A line that nobody can read may hold a part of a secret: it is shown only as far as a setting's own text is. */
    private static String shown(String line) {
        int equals = line.indexOf('=');
        String name = equals < 0
                ? ""
                : line.substring(0, equals).replaceFirst("^export\\s+", "").strip();
        Optional<Setting<?>> setting = SettingsRegistry.find(name);
        if (setting.isEmpty()) {
            return Secret.MASK;
        }
        Exposure exposure = setting.get().type().traits().exposure();
        String value = Redaction.shown(line.substring(equals + 1).strip(), exposure);
        return Redaction.quoted(setting.get().name() + "=" + value, Exposure.OPEN);
    }
}
