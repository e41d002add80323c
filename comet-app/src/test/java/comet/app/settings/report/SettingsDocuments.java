package comet.app.settings.report;

import comet.app.settings.Effect;
import comet.app.settings.Setting;
import comet.app.settings.SettingsRegistry;
import comet.app.settings.Theme;
import comet.app.settings.syntax.Traits;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents that are generated from the registry, so that they cannot differ from the program (CFG-66). */
final class SettingsDocuments {
    private static final String REFERENCE = """
        # Settings

        Every setting of the server. This page is generated from the program; see the last section.

        A setting is read from the process environment, else from the file `.env` in the working directory, else it \
        has its default. Names may be written in any case. Empty text means "not set". All settings are checked \
        before anything is opened: each mistake is one line on standard error, and the process ends with status 78. \
        So does a line of `.env` that cannot be read. A name that is none of ours does nothing; if it is nearly one, \
        a warning says which. `./comet print-config` shows what every setting comes to and where its value is from. \
        A file with all settings to start from is [sample.env](sample.env).

        First, by theme, the settings that work. Those whose feature is still to come are read and checked, too; they \
        stand [apart](#no-effect-yet).

        ## Types

        | Type | Text |
        |---|---|
        | `bool` | `true` or `false`; also `1 t yes y on` and `0 f no n off` |
        | `int` | a whole number; where it is a time, in seconds |
        | `num` | a number that may have a fraction; where it is a time, in seconds |
        | `str` | any text |
        | `url` | one http or https address; slashes at the end are dropped |
        | `urls` | one address, several between commas, or a JSON array |
        | `list` | words between commas, or a JSON array of strings |
        | `creds` | one text for all addresses, or a JSON array with one for each; an empty one means none |
        | `map` | a JSON object |
        | `mode` | `false`, `true` (the same as `both`), `live` (only when somebody waits), `background` |
        | `secret` | a text that is never shown; instead of setting `X` you may set `X_FILE` to the name of a file that \
        holds it (`PUBLIC_API_TOKEN_FILE` is another thing, see there) |

        With `?` the setting may be unset; the word `none` means so, too. Numbers outside of what is allowed are either \
        refused or moved to the nearest allowed one, with a warning. Relative file names start at the working \
        directory.
        """;

    private static final String APART = """

        # No effect yet

        Read and checked at every start, but their feature is still to come.
        """;

    private static final String CLOSING = """

        ## How this page is made

        This page and `sample.env` are written by `SettingsDocuments`. After a change to the settings, run
        `SettingsDocumentsTest` with `-Dcomet.regenerate=true` and commit both files.
        """;

    private static final String SAMPLE = """
        # All settings of the server with their defaults. Copy this file to .env in the working directory, remove the
        # '#' in front of what you want to change, and check the result with: ./comet print-config
        #
        # The process environment wins over this file. Every secret X may instead be kept in a file of its own: set
        # X_FILE to its name. First the settings that work, then those that are checked, but whose feature is still to
        # come. Generated from the program; settings.md beside this file explains types and spelling.
        """;

    private SettingsDocuments() {}

    /** {@code docs/operate/settings.md}: what works first, by theme. */
    static String reference() {
        return REFERENCE
                + themes(Effect.NOW, "", SettingsDocuments::table)
                + APART
                + themes(Effect.LATER, ", to come", SettingsDocuments::table)
                + themes(Effect.NEVER, "", SettingsDocuments::table)
                + CLOSING;
    }

    /** {@code docs/operate/sample.env}: every setting that can do something with its default, all commented out. */
    static String sample() {
        return SAMPLE
                + themes(Effect.NOW, "", SettingsDocuments::entries)
                + themes(Effect.LATER, ", no effect yet", SettingsDocuments::entries);
    }

    /** One section of a document. */
    private record Section(Theme theme, String title, List<Setting<?>> settings) {}

    private static String themes(Effect effect, String suffix, Function<Section, String> text) {
        return Stream.of(Theme.values())
                .map(theme -> new Section(
                        theme,
                        theme.title() + suffix,
                        SettingsRegistry.of(theme).stream()
                                .filter(setting -> setting.effect() == effect)
                                .toList()))
                .filter(section -> !section.settings().isEmpty())
                .map(text)
                .collect(Collectors.joining());
    }

    private static String table(Section section) {
        return "\n## " + section.title() + "\n\n" + section.theme().introduction()
                + "\n\n| Name | Type | Default | Allowed | What it does |\n|---|---|---|---|---|\n"
                + section.settings().stream().map(SettingsDocuments::row).collect(Collectors.joining());
    }

    private static String row(Setting<?> setting) {
        Traits traits = setting.type().traits();
        boolean marked = setting.isSecret() && !traits.word().startsWith("secret");
        String unset = setting.defaultText().isEmpty() ? "not set" : "`" + setting.defaultText() + "`";
        return Stream.of(
                        "`" + setting.name() + "`",
                        "`" + traits.word() + "`" + (marked ? ", secret" : ""),
                        traits.defaultNote().isEmpty() ? unset : traits.defaultNote(),
                        traits.allowed(),
                        setting.summary())
                // A pipe would end the cell.
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String entries(Section section) {
        return "\n\n# ==== " + section.title() + " ====\n"
                + section.settings().stream().map(SettingsDocuments::entry).collect(Collectors.joining());
    }

    private static String entry(Setting<?> setting) {
        Traits traits = setting.type().traits();
        String unset = setting.defaultText().isEmpty() ? "not set" : setting.defaultText();
        return "\n# " + setting.summary() + "\n# Type " + traits.word()
                + (traits.allowed().isEmpty() ? "" : " (" + traits.allowed() + ")")
                + ", default " + (traits.defaultNote().isEmpty() ? unset : traits.defaultNote())
                + (setting.isSecret() ? ", secret" : "")
                + "\n#" + setting.name() + "="
                + (traits.example().isEmpty() ? setting.defaultText() : traits.example()) + "\n";
    }
}
