package comet.app.settings.syntax;

import comet.app.settings.value.DatabaseType;
import comet.app.settings.value.DisabledStreamUrl;
import comet.app.settings.value.HostName;
import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Secret;
import comet.app.settings.value.StremioAddonsConfig;
import comet.app.settings.value.Worded;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Types of settings that are a word or a text. */
public final class TextTypes {

    private TextTypes() {}

    /** Any text, as it is. */
    public static ValueType<String> text() {
        return ValueType.of("str", Reading::of, Function.identity());
    }

    /** A text that goes into an HTTP header: trimmed, without control characters. */
    public static ValueType<String> headerText() {
        return checked(text -> text.chars().allMatch(c -> c >= ' ' && c < 127), "must be printable ASCII text");
    }

    /** A text, trimmed, that passes a check. */
    public static ValueType<String> checked(Predicate<String> check, String demand) {
        return ValueType.of(
                "str",
                text -> check.test(text.strip()) ? Reading.of(text.strip()) : Reading.refused(demand),
                Function.identity());
    }

    /** A setting that means nothing here: accepted with any text, blank ones too (CFG-59). */
    public static ValueType<String> ignored(String word) {
        return text().named(word).blankIs(Blank.MEANINGFUL);
    }

    public static ValueType<Boolean> flag() {
        return ValueType.of("bool", TextTypes::readFlag, value -> value ? "true" : "false");
    }

    /** One of the words of an enum, in any case. */
    public static <E extends Enum<E> & Worded> ValueType<E> choice(E[] choices) {
        return ValueType.of("str", (String text) -> readChoice(text, choices), Worded::word)
                .allowing(joined(choices, " "));
    }

    /** One of some words, in any case; the value is in lower case. */
    public static ValueType<String> oneOf(List<String> words) {
        return ValueType.of("str", (String text) -> readWord(text, words), Function.identity())
                .allowing(String.join(" ", words));
    }

    public static ValueType<DatabaseType> databaseType() {
        return ValueType.of(
                        "str",
                        text -> Reading.ofOptional(DatabaseType.parse(text), "must be one of sqlite, postgresql"),
                        DatabaseType::word)
                .allowing("sqlite postgresql");
    }

    public static ValueType<ScraperMode> mode() {
        return ValueType.of("mode", TextTypes::readMode, ScraperMode::word).allowing("false true both live background");
    }

    /** A file or a directory; relative ones start at the working directory (CFG-07). */
    public static ValueType<Path> path() {
        return ValueType.of("str", TextTypes::readPath, Path::toString);
    }

    /** A path where an empty text or {@code none} means "no file" rather than the default (HTTP-052). */
    public static ValueType<Optional<Path>> pathOrNone() {
        return ValueType.<Optional<Path>>of(
                        "str?",
                        text -> text.isBlank() || text.strip().equalsIgnoreCase("none")
                                ? Reading.of(Optional.empty())
                                : readPath(text).map(Optional::of),
                        file -> file.isPresent() ? file.get().toString() : "none")
                .blankIs(Blank.MEANINGFUL)
                .allowing("a file, or none");
    }

    /** A secret kept as it is written, blanks included. */
    public static ValueType<Optional<Secret>> password() {
        return ValueType.of("secret", TextTypes::readPassword, TextTypes::reveal)
                .secret();
    }

    /** A secret: trimmed; {@code none} means "not set". */
    public static ValueType<Optional<Secret>> secret() {
        return secret(text -> true, "");
    }

    /** A secret, trimmed, that passes a check; {@code none} means "not set". */
    public static ValueType<Optional<Secret>> secret(Predicate<String> check, String demand) {
        return ValueType.of(
                        "secret?",
                        (String text) -> check.test(text.strip())
                                ? Reading.of(Optional.of(new Secret(text.strip())))
                                : Reading.<Optional<Secret>>refused(demand),
                        TextTypes::reveal)
                .noneIsUnset()
                .secret();
    }

    /** An address that a socket can be bound to, or a name that may resolve to one. */
    public static ValueType<String> bindAddress() {
        return checked(HostName::isHost, "must be an IP address or a host name").allowing("IP address or host name");
    }

    /** The link of the entry that stands in for torrent streams; empty text removes it (HTTP-166). */
    public static ValueType<DisabledStreamUrl> disabledStreamUrl() {
        return ValueType.of("str?", TextTypes::readDisabledStreamUrl, TextTypes::writeDisabledStreamUrl)
                .noneIsUnset()
                .blankIs(Blank.MEANINGFUL)
                .allowing("empty = no link");
    }

    public static ValueType<Optional<StremioAddonsConfig>> stremioAddonsConfig() {
        return ValueType.of("map", TextTypes::readStremioAddons, TextTypes::writeStremioAddons)
                .noneIsUnset()
                .allowing("issuer and signature");
    }

    static Reading<ScraperMode> readMode(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "false" -> Reading.of(ScraperMode.OFF);
            case "true", "both" -> Reading.of(ScraperMode.BOTH);
            case "live" -> Reading.of(ScraperMode.LIVE);
            case "background" -> Reading.of(ScraperMode.BACKGROUND);
            default -> Reading.refused("must be one of false, true, both, live, background");
        };
    }

    static Reading<Path> readPath(String text) {
        try {
            return Reading.of(Path.of(text.strip()));
        } catch (InvalidPathException e) {
            return Reading.refused("must be a file name");
        }
    }

    private static Reading<Boolean> readFlag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "1", "true", "t", "yes", "y", "on" -> Reading.of(true);
            case "0", "false", "f", "no", "n", "off" -> Reading.of(false);
            default -> Reading.refused("must be a boolean: true or false");
        };
    }

    private static <E extends Enum<E> & Worded> Reading<E> readChoice(String text, E[] choices) {
        String word = text.strip();
        for (E choice : choices) {
            if (choice.word().equalsIgnoreCase(word)) {
                return Reading.of(choice);
            }
        }
        return Reading.refused("must be one of " + joined(choices, ", "));
    }

    private static Reading<String> readWord(String text, List<String> words) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return words.contains(word) ? Reading.of(word) : Reading.refused("must be one of " + String.join(", ", words));
    }

    private static Reading<Optional<Secret>> readPassword(String text) {
        return text.isEmpty() ? Reading.refused("must not be empty") : Reading.of(Optional.of(new Secret(text)));
    }

    private static String reveal(Optional<Secret> secret) {
        return secret.isPresent() ? secret.get().reveal() : "";
    }

    private static Reading<DisabledStreamUrl> readDisabledStreamUrl(String text) {
        return Reading.of(text.isBlank() ? new DisabledStreamUrl.Omitted() : new DisabledStreamUrl.Fixed(text.strip()));
    }

    private static String writeDisabledStreamUrl(DisabledStreamUrl url) {
        return switch (url) {
            case DisabledStreamUrl.ConfigurePage page -> "";
            case DisabledStreamUrl.Omitted omitted -> "";
            case DisabledStreamUrl.Fixed fixed -> fixed.url();
        };
    }

    private static Reading<Optional<StremioAddonsConfig>> readStremioAddons(String text) {
        String demand = "must be a JSON object with the texts issuer and signature";
        Optional<List<JsonText.Member>> members = JsonText.object(text);
        if (members.isEmpty()) {
            return Reading.refused(demand);
        }
        String issuer = "";
        String signature = "";
        for (JsonText.Member member : members.get()) {
            boolean string = member.value().kind() == JsonText.Kind.STRING;
            switch (member.key()) {
                case "issuer" -> issuer = string ? member.value().text() : "";
                case "signature" -> signature = string ? member.value().text() : "";
                default -> {
                    return Reading.refused(demand);
                }
            }
        }
        return issuer.isBlank() || signature.isBlank()
                ? Reading.refused(demand)
                : Reading.of(Optional.of(new StremioAddonsConfig(issuer, signature)));
    }

    private static String writeStremioAddons(Optional<StremioAddonsConfig> config) {
        return config.isEmpty()
                ? ""
                : "{\"issuer\":" + JsonText.quote(config.get().issuer()) + ",\"signature\":"
                        + JsonText.quote(config.get().signature()) + "}";
    }

    private static <E extends Enum<E> & Worded> String joined(E[] choices, String separator) {
        StringBuilder words = new StringBuilder();
        for (E choice : choices) {
            words.append(words.isEmpty() ? "" : separator).append(choice.word());
        }
        return words.toString();
    }
}
