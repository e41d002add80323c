package comet.app.settings.syntax;

import comet.app.settings.value.DatabaseType;
import comet.app.settings.value.DisabledStreamUrl;
import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Secret;
import comet.app.settings.value.StremioAddonsConfig;
import comet.app.settings.value.Worded;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Types of settings that are a word or a text. */
public final class TextTypes {

    /** The two types that most settings have, made once. */
    private static final ValueType<Boolean> FLAG = ValueType.of("bool", new Flag());

    private static final ValueType<ScraperMode> MODE = ValueType.of("mode", new Mode());

    private TextTypes() {}

    /** Any text, as it is. */
    public static ValueType<String> text() {
        return ValueType.of("str", new AnyText());
    }

    /** A text that goes into an HTTP header: trimmed, without control characters. */
    public static ValueType<String> headerText() {
        return checked(TextRule.PRINTABLE_ASCII);
    }

    /** A text, trimmed, that keeps a rule. */
    public static ValueType<String> checked(TextRule rule) {
        return ValueType.of("str", new RuledText(rule));
    }

    /** A setting that means nothing here: accepted with any text, blank ones too (CFG-59). */
    public static ValueType<String> ignored(String word) {
        return text().named(word).blankIs(Blank.MEANINGFUL);
    }

    public static ValueType<Boolean> flag() {
        return FLAG;
    }

    /** One of the words of an enum, in any case. */
    public static <E extends Enum<E> & Worded> ValueType<E> choice(E[] choices) {
        return ValueType.of("str", new Choice<>(List.of(choices)));
    }

    /** One of some words, in any case; the value is in lower case. */
    public static ValueType<String> oneOf(List<String> words) {
        return ValueType.of("str", new OneOf(words));
    }

    public static ValueType<DatabaseType> databaseType() {
        return ValueType.of("str", new DatabaseTypeWord());
    }

    public static ValueType<ScraperMode> mode() {
        return MODE;
    }

    /** A file or a directory; relative ones start at the working directory (CFG-07). */
    public static ValueType<Path> path() {
        return ValueType.of("str", new FileName());
    }

    /** A path where an empty text or {@code none} means "no file" rather than the default (HTTP-052). */
    public static ValueType<Optional<Path>> pathOrNone() {
        return ValueType.of("str?", new FileNameOrNone()).blankIs(Blank.MEANINGFUL);
    }

    /** A secret kept as it is written, blanks included. */
    public static ValueType<Optional<Secret>> password() {
        return ValueType.of("secret", new SecretText(TextRule.ANY, false)).secret();
    }

    /** A secret: trimmed; {@code none} means "not set". */
    public static ValueType<Optional<Secret>> secret() {
        return secret(TextRule.ANY);
    }

    /** A secret, trimmed, that keeps a rule; {@code none} means "not set". */
    public static ValueType<Optional<Secret>> secret(TextRule rule) {
        return ValueType.of("secret?", new SecretText(rule, true)).noneIsUnset().secret();
    }

    /** An address that a socket can be bound to, or a name that may resolve to one. */
    public static ValueType<String> bindAddress() {
        return checked(TextRule.HOST);
    }

    /** The path of the metrics endpoint (CFG-49). */
    public static ValueType<String> metricsPath() {
        return ValueType.of("str", new MetricsPath());
    }

    /** The link of the entry that stands in for torrent streams; empty text removes it (HTTP-166). */
    public static ValueType<DisabledStreamUrl> disabledStreamUrl() {
        return ValueType.of("str?", new DisabledStreamUrlText()).noneIsUnset().blankIs(Blank.MEANINGFUL);
    }

    public static ValueType<Optional<StremioAddonsConfig>> stremioAddonsConfig() {
        return ValueType.of("map?", new StremioAddonsConfigText()).noneIsUnset();
    }

    static Reading<Path> readPath(String text) {
        try {
            return Reading.of(Path.of(text.strip()));
        } catch (InvalidPathException e) {
            return Reading.refused("must be a file name");
        }
    }

    private record AnyText() implements Syntax<String> {
        @Override
        public Reading<String> read(String text) {
            return Reading.of(text);
        }

        @Override
        public String write(String text) {
            return text;
        }
    }

    private record RuledText(TextRule rule) implements Syntax<String> {
        @Override
        public Reading<String> read(String text) {
            return rule.read(text.strip());
        }

        @Override
        public String write(String text) {
            return text;
        }

        @Override
        public String allowed() {
            return rule.allowed();
        }
    }

    private record Flag() implements Syntax<Boolean> {
        @Override
        public Reading<Boolean> read(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "1", "true", "t", "yes", "y", "on" -> Reading.of(true);
                case "0", "false", "f", "no", "n", "off" -> Reading.of(false);
                default -> Reading.refused("must be a boolean: true or false");
            };
        }

        @Override
        public String write(Boolean value) {
            return value.toString();
        }
    }

    private record Choice<E extends Enum<E> & Worded>(List<E> choices) implements Syntax<E> {
        @Override
        public Reading<E> read(String text) {
            String word = text.strip();
            for (E choice : choices) {
                if (choice.word().equalsIgnoreCase(word)) {
                    return Reading.of(choice);
                }
            }
            return Reading.refused("must be one of " + joined(", "));
        }

        @Override
        public String write(E choice) {
            return choice.word();
        }

        @Override
        public String allowed() {
            return joined(" ");
        }

        private String joined(String separator) {
            return String.join(separator, choices.stream().map(Worded::word).toList());
        }
    }

    private record OneOf(List<String> words) implements Syntax<String> {
        @Override
        public Reading<String> read(String text) {
            String word = text.strip().toLowerCase(Locale.ROOT);
            return words.contains(word)
                    ? Reading.of(word)
                    : Reading.refused("must be one of " + String.join(", ", words));
        }

        @Override
        public String write(String word) {
            return word;
        }

        @Override
        public String allowed() {
            return String.join(" ", words);
        }
    }

    private record DatabaseTypeWord() implements Syntax<DatabaseType> {
        @Override
        public Reading<DatabaseType> read(String text) {
            return Reading.ofOptional(DatabaseType.parse(text), "must be one of sqlite, postgresql");
        }

        @Override
        public String write(DatabaseType type) {
            return type.word();
        }

        @Override
        public String allowed() {
            return "sqlite postgresql";
        }
    }

    private record Mode() implements Syntax<ScraperMode> {
        @Override
        public Reading<ScraperMode> read(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "false" -> Reading.of(ScraperMode.OFF);
                case "true", "both" -> Reading.of(ScraperMode.BOTH);
                case "live" -> Reading.of(ScraperMode.LIVE);
                case "background" -> Reading.of(ScraperMode.BACKGROUND);
                default -> Reading.refused("must be one of false, true, both, live, background");
            };
        }

        @Override
        public String write(ScraperMode mode) {
            return mode.word();
        }
    }

    private record FileName() implements Syntax<Path> {
        @Override
        public Reading<Path> read(String text) {
            return readPath(text);
        }

        @Override
        public String write(Path path) {
            return path.toString();
        }
    }

    private record FileNameOrNone() implements Syntax<Optional<Path>> {
        @Override
        public Reading<Optional<Path>> read(String text) {
            return text.isBlank() || text.strip().equalsIgnoreCase("none")
                    ? Reading.of(Optional.empty())
                    : readPath(text).map(Optional::of);
        }

        @Override
        public String write(Optional<Path> file) {
            return file.isPresent() ? file.get().toString() : "none";
        }

        @Override
        public String allowed() {
            return "a file, or none";
        }
    }

    private record SecretText(TextRule rule, boolean trimmed) implements Syntax<Optional<Secret>> {
        @Override
        public Reading<Optional<Secret>> read(String text) {
            return rule.read(trimmed ? text.strip() : text).map(kept -> Optional.of(new Secret(kept)));
        }

        @Override
        public String write(Optional<Secret> secret) {
            return secret.isPresent() ? secret.get().reveal() : "";
        }

        @Override
        public List<Secret> secrets(Optional<Secret> secret) {
            return secret.stream().toList();
        }

        @Override
        public String allowed() {
            return rule.allowed();
        }
    }

    private record DisabledStreamUrlText() implements Syntax<DisabledStreamUrl> {
        @Override
        public Reading<DisabledStreamUrl> read(String text) {
            return Reading.of(
                    text.isBlank() ? new DisabledStreamUrl.Omitted() : new DisabledStreamUrl.Fixed(text.strip()));
        }

        @Override
        public String write(DisabledStreamUrl url) {
            return switch (url) {
                case DisabledStreamUrl.ConfigurePage page -> "";
                case DisabledStreamUrl.Omitted omitted -> "";
                case DisabledStreamUrl.Fixed fixed -> fixed.url();
            };
        }

        @Override
        public String allowed() {
            return "empty = no link";
        }
    }
}
