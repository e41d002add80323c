package comet.app.settings;

import comet.app.settings.SettingTexts.SourcedText;
import comet.app.settings.syntax.Blank;
import comet.app.settings.syntax.Exposure;
import comet.app.settings.syntax.Fault;
import comet.app.settings.syntax.Reading;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and checks all settings before anything else happens (CFG-22): opens no port and no database, creates no file.
 */
public final class SettingsLoader {
    private final SettingTexts texts;
    private final Findings findings;
    private final Draft draft;

    private SettingsLoader(Map<String, String> environment, Path workingDirectory) {
        this.findings = new Findings();
        this.texts = SettingTexts.read(environment, workingDirectory, findings);
        this.draft = new Draft(findings, workingDirectory);
    }

    /**
     * Loads every setting.
     *
     * @param environment the process environment; names in any case
     * @param workingDirectory where {@code .env} is looked for and where relative paths start
     */
    public static LoadResult load(Map<String, String> environment, Path workingDirectory) {
        return new SettingsLoader(environment, workingDirectory).load();
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

    private LoadResult load() {
        for (Setting<?> setting : SettingsRegistry.all()) {
            resolve(setting);
        }
        Adjustments.apply(draft);
        Checks.run(draft);
        return findings.hasProblems()
                ? new LoadResult.Rejected(findings.problems(), draft.freeze())
                : new LoadResult.Loaded(draft.freeze(), findings.warnings(), findings.notices());
    }

    private <T> void resolve(Setting<T> setting) {
        Optional<SourcedText> own = texts.find(setting.name());
        Optional<SourcedText> file = fileName(setting);
        boolean unset = own.isEmpty() || setting.type().isUnset(own.get().text());
        if (unset && file.isPresent()) {
            readSecretFile(setting, file.get());
        } else if (unset) {
            draft.put(setting, new Effective<>(setting.defaultValue(), SettingSource.DEFAULT, own.isPresent()));
        } else {
            if (file.isPresent()) {
                findings.warning(setting, "is set, so " + setting.fileName().orElseThrow() + " is not read");
            }
            read(setting, own.get());
        }
    }

    /** The name of the file that holds the value, if the operator names one (CFG-32). */
    private Optional<SourcedText> fileName(Setting<?> setting) {
        Optional<String> name = setting.fileName();
        Optional<SourcedText> text = name.isEmpty() ? Optional.empty() : texts.find(name.get());
        return text.isPresent() && text.get().text().isBlank() ? Optional.empty() : text;
    }

    private <T> void readSecretFile(Setting<T> setting, SourcedText fileName) {
        switch (SecretFile.read(fileName.text(), draft.workingDirectory())) {
            case SecretFile.Content.Secret(String text) ->
                read(
                        setting,
                        new SourcedText(
                                text, SettingSource.secretFile(fileName.text().strip())));
            case SecretFile.Content.Unusable(String problem) -> {
                String name = setting.fileName().orElseThrow();
                findings.problem(setting, ConfigProblem.of(name, problem, fileName.text(), Exposure.OPEN));
                draft.put(setting, new Effective<>(setting.defaultValue(), SettingSource.DEFAULT, true));
            }
        }
    }

    private <T> void read(Setting<T> setting, SourcedText found) {
        boolean refusedBlank =
                setting.type().traits().blank() == Blank.REFUSED && found.text().isBlank();
        Reading<T> reading = refusedBlank
                ? Reading.refused("must not be empty")
                : setting.type().read(found.text());
        if (reading instanceof Reading.Value<T> value) {
            draft.put(setting, new Effective<>(value.value(), found.source(), true));
            if (value.warning().isPresent()) {
                findings.warning(setting, value.warning().get());
            }
            Placeholders.check(setting, found.text(), findings);
        } else {
            draft.put(setting, new Effective<>(setting.defaultValue(), found.source(), true));
            for (Fault fault : reading.faults()) {
                findings.fault(setting, fault, found.text());
            }
        }
    }
}
