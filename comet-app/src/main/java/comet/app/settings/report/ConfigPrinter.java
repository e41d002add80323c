package comet.app.settings.report;

import comet.app.settings.ConfigProblem;
import comet.app.settings.LoadResult;
import comet.app.settings.Setting;
import comet.app.settings.SettingSource;
import comet.app.settings.Settings;
import comet.app.settings.SettingsRegistry;
import comet.app.settings.value.Secret;
import java.io.IOException;
import java.util.List;

/** The {@code print-config} command (CFG-09): every setting with its value and source, secrets hidden. */
public final class ConfigPrinter {

    private ConfigPrinter() {}

    /**
     * Writes one line per setting; invalid ones are marked, and what is wrong with them goes to {@code errors}.
     *
     * @return the exit status: 0, or 78 if at least one setting is invalid
     */
    public static int print(LoadResult result, Appendable output, Appendable errors) throws IOException {
        return switch (result) {
            case LoadResult.Loaded loaded -> {
                print(loaded.settings(), List.of(), output);
                printLines(loaded.lines(), errors);
                yield 0;
            }
            case LoadResult.Rejected rejected -> {
                print(rejected.readable(), rejected.problems(), output);
                printLines(rejected.lines(), errors);
                yield LoadResult.Rejected.EXIT_STATUS;
            }
        };
    }

    private static void print(Settings settings, List<ConfigProblem> problems, Appendable output) throws IOException {
        for (Setting<?> setting : SettingsRegistry.all()) {
            output.append(line(setting, settings, isInvalid(setting, problems))).append('\n');
        }
    }

    private static String line(Setting<?> setting, Settings settings, boolean invalid) {
        if (invalid) {
            return setting.name() + " = (invalid)";
        }
        SettingSource source = settings.source(setting);
        String shown = source.isGenerated() ? Secret.MASK : settings.show(setting);
        return setting.name() + " = " + (shown.isEmpty() ? "" : shown + " ") + "(" + source.label() + ")";
    }

    private static boolean isInvalid(Setting<?> setting, List<ConfigProblem> problems) {
        for (ConfigProblem problem : problems) {
            if (problem.name().equals(setting.name())
                    || problem.name().startsWith(setting.name() + "[")
                    || setting.fileName().filter(problem.name()::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void printLines(List<String> lines, Appendable output) throws IOException {
        for (String line : lines) {
            output.append(line).append('\n');
        }
    }
}
