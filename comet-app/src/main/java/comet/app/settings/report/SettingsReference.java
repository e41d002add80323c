package comet.app.settings.report;

import comet.app.settings.Effect;
import comet.app.settings.Setting;
import comet.app.settings.SettingsRegistry;
import comet.app.settings.Theme;
import comet.app.settings.syntax.Traits;

/** Writes {@code docs/operate/settings.md}: every setting in a table of its theme. */
final class SettingsReference {
    private static final String INTRODUCTION = """
            # Settings

            Every setting of the server. This page is generated from the program; see the last section.

            A setting is read from the process environment, else from the file `.env` in the working directory, else it \
            has its default. Names may be written in any case. Empty text means "not set". All settings are checked \
            before anything is opened: each mistake is one line on standard error, and the process ends with status 78. \
            `./comet print-config` shows what every setting comes to and where its value is from. A file with all \
            settings to start from is [sample.env](sample.env).

            A setting marked *no effect yet* is read and checked, but its feature is still to come.

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

    private static final String CLOSING = """

            ## How this page is made

            This page and `sample.env` are written by `SettingsDocuments`. After a change to the settings, run
            `SettingsDocumentsTest` with `-Dcomet.regenerate=true` and commit both files.
            """;

    private SettingsReference() {}

    static String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Theme theme : Theme.values()) {
            page.append("\n## ").append(theme.title()).append("\n\n");
            page.append(theme.introduction()).append("\n\n");
            page.append("| Name | Type | Default | Allowed | What it does |\n|---|---|---|---|---|\n");
            SettingsRegistry.of(theme).forEach(setting -> page.append(row(setting)));
        }
        return page.append(CLOSING).toString();
    }

    private static String row(Setting<?> setting) {
        Traits traits = setting.type().traits();
        String mark = setting.effect() == Effect.LATER ? "*No effect yet.* " : "";
        return "| `" + setting.name() + "` | " + typeCell(setting, traits) + " | " + defaultCell(setting, traits)
                + " | " + cell(setting.type().allowed()) + " | " + mark + cell(setting.summary()) + " |\n";
    }

    private static String typeCell(Setting<?> setting, Traits traits) {
        boolean namedSecret = traits.word().startsWith("secret");
        String secrecy = setting.isSecret() && !namedSecret ? ", secret" : "";
        return "`" + traits.word() + "`" + secrecy;
    }

    private static String defaultCell(Setting<?> setting, Traits traits) {
        if (!traits.defaultNote().isEmpty()) {
            return cell(traits.defaultNote());
        }
        return setting.defaultText().isEmpty() ? "not set" : "`" + cell(setting.defaultText()) + "`";
    }

    /** A pipe would end the cell. */
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
