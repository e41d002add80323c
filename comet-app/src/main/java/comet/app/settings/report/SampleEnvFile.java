package comet.app.settings.report;

import comet.app.settings.Effect;
import comet.app.settings.Setting;
import comet.app.settings.SettingsRegistry;
import comet.app.settings.Theme;
import comet.app.settings.syntax.Traits;

/** Writes {@code docs/operate/sample.env}: every setting with its default, all commented out. */
final class SampleEnvFile {
    private static final String INTRODUCTION = """
            # All settings of the server with their defaults. Copy this file to .env in the working directory, remove the
            # '#' in front of what you want to change, and check the result with: ./comet print-config
            #
            # The process environment wins over this file. Every secret X may instead be kept in a file of its own: set
            # X_FILE to its name. Settings marked "no effect yet" are checked, but their feature is still to come.
            # Generated from the program; settings.md beside this file explains types and spelling.
            """;

    private SampleEnvFile() {}

    static String text() {
        StringBuilder sample = new StringBuilder(INTRODUCTION);
        for (Theme theme : Theme.values()) {
            // Settings that never do anything help nobody who starts from this file.
            if (theme != Theme.WITHOUT_EFFECT) {
                sample.append("\n\n# ==== ").append(theme.title()).append(" ====\n");
                SettingsRegistry.of(theme).forEach(setting -> sample.append(entry(setting)));
            }
        }
        return sample.toString();
    }

    private static String entry(Setting<?> setting) {
        Traits traits = setting.type().traits();
        return "\n# " + setting.summary() + "\n# " + facts(setting, traits) + "\n#" + setting.name() + "="
                + value(setting, traits) + "\n";
    }

    private static String facts(Setting<?> setting, Traits traits) {
        StringBuilder facts = new StringBuilder("Type ").append(traits.word());
        if (!setting.type().allowed().isEmpty()) {
            facts.append(" (").append(setting.type().allowed()).append(')');
        }
        facts.append(", default ").append(defaultText(setting, traits));
        if (setting.isSecret()) {
            facts.append(", secret");
        }
        return facts.append(setting.effect() == Effect.LATER ? ", no effect yet" : "")
                .toString();
    }

    private static String defaultText(Setting<?> setting, Traits traits) {
        if (!traits.defaultNote().isEmpty()) {
            return traits.defaultNote();
        }
        return setting.defaultText().isEmpty() ? "not set" : setting.defaultText();
    }

    private static String value(Setting<?> setting, Traits traits) {
        return traits.example().isEmpty() ? setting.defaultText() : traits.example();
    }
}
