package comet.app.settings.report;

import comet.app.settings.ConfigLine;
import comet.app.settings.LoadResult;
import comet.app.settings.Setting;
import comet.app.settings.Settings;
import comet.app.settings.SettingsRegistry;
import comet.app.settings.Theme;
import comet.app.settings.value.Secret;
import java.io.IOException;
import java.util.List;

/** The {@code print-config} command (CFG-09): every setting with its value and source, secrets hidden. */
public final class ConfigPrinter {

    private ConfigPrinter() {}

    /**
     * Writes one line per setting, under a heading {@code # <theme>}; invalid ones are marked, and what is wrong with
     * them goes to {@code errors}.
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

    private static void print(Settings settings, List<ConfigLine> problems, Appendable output) throws IOException {
        for (Theme theme : Theme.values()) {
            output.append(theme == Theme.SERVER ? "# " : "\n# ")
                    .append(theme.title())
                    .append('\n');
            for (Setting<?> setting : SettingsRegistry.of(theme)) {
                boolean invalid = problems.stream().anyMatch(problem -> isAbout(problem.name(), setting));
                output.append(setting.name())
                        .append(invalid ? " = (invalid)" : value(setting, settings))
                        .append('\n');
            }
        }
    }

    private static String value(Setting<?> setting, Settings settings) {
        var source = settings.source(setting);
        String shown = source.isGenerated() ? Secret.MASK : settings.show(setting);
        return " = " + (shown.isEmpty() ? "" : shown + " ") + "(" + source.label() + ")";
    }

    private static boolean isAbout(String name, Setting<?> setting) {
        return name.equals(setting.name())
                || name.startsWith(setting.name() + "[")
                || setting.fileName().filter(name::equals).isPresent();
    }

    private static void printLines(List<String> lines, Appendable output) throws IOException {
        for (String line : lines) {
            output.append(line).append('\n');
        }
    }
}
