package comet.app.settings;

import comet.app.settings.SettingTexts.SourcedText;
import comet.app.settings.syntax.Blank;
import comet.app.settings.syntax.Exposure;
import comet.app.settings.syntax.Reading;
import comet.app.settings.syntax.Redaction;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and checks all settings before anything else happens (CFG-22): opens no port and no database, creates no file.
 */
public final class SettingsLoader {
    private final SettingTexts texts;
    private final Draft draft;

    private SettingsLoader(Map<String, String> environment, Path workingDirectory) {
        this.texts = new SettingTexts(environment, workingDirectory);
        this.draft = new Draft(workingDirectory);
    }

    /**
     * Loads every setting.
     *
     * @param environment the process environment; names in any case
     * @param workingDirectory where {@code .env} is looked for and where relative paths start
     */
    public static LoadResult load(Map<String, String> environment, Path workingDirectory) {
        SettingsLoader loader = new SettingsLoader(environment, workingDirectory);
        loader.texts.report(loader.draft);
        SettingsRegistry.all().forEach(loader::resolve);
        SettingsRegistry.applyRules(loader.draft);
        return loader.draft.result();
    }

    /**
     * Loads one setting alone, for commands that must work while another one is broken (CFG-06).
     *
     * @return empty if its own text is invalid
     */
    public static <T> Optional<T> loadOnly(Setting<T> setting, Map<String, String> environment, Path workingDirectory) {
        SettingsLoader loader = new SettingsLoader(environment, workingDirectory);
        loader.resolve(setting);
        return loader.draft.areValid(setting) ? Optional.of(loader.draft.get(setting)) : Optional.empty();
    }

    private <T> void resolve(Setting<T> setting) {
        Optional<SourcedText> own = texts.find(setting.name());
        Optional<SourcedText> file = setting.fileName()
                .flatMap(texts::find)
                .filter(name -> !name.text().isBlank());
        boolean unset = own.isEmpty() || setting.type().isUnset(own.get().text());
        if (unset && file.isPresent()) {
            readSecretFile(setting, file.get().text());
        } else if (unset) {
            draft.put(setting, setting.defaultValue(), SettingSource.DEFAULT, own.isPresent());
        } else {
            if (file.isPresent()) {
                draft.warn(setting, "is set, so " + setting.fileName().orElseThrow() + " is not read");
            }
            read(setting, own.get());
        }
    }

    /** The operator names a file that holds the value (CFG-32). */
    private <T> void readSecretFile(Setting<T> setting, String fileName) {
        Reading<String> file = OperatorFile.readSecret(draft.workingDirectory(), fileName);
        file.value()
                .ifPresent(text -> read(setting, new SourcedText(text, SettingSource.secretFile(fileName.strip()))));
        file.faults().forEach(fault -> {
            String name = setting.fileName().orElseThrow();
            draft.error(setting, name, fault.problem(), Redaction.quoted(fileName, Exposure.OPEN));
            draft.put(setting, setting.defaultValue(), SettingSource.DEFAULT, true);
        });
    }

    private <T> void read(Setting<T> setting, SourcedText found) {
        boolean refusedBlank =
                setting.type().traits().blank() == Blank.REFUSED && found.text().isBlank();
        Reading<T> reading = refusedBlank
                ? Reading.refused("must not be empty")
                : setting.type().read(found.text());
        draft.put(setting, reading.value().orElseGet(setting::defaultValue), found.source(), true);
        reading.faults().forEach(fault -> draft.fault(setting, fault, found.text()));
        reading.warning().ifPresent(warning -> draft.warn(setting, warning));
        if (reading.faults().isEmpty() && Placeholders.isOne(found.text())) {
            draft.warn(setting, Placeholders.warning(setting));
        }
    }
}
