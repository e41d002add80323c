package comet.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Types of settings that are a word or a text. */
abstract class TextTypes extends NumberTypes {
    /** Routes of the product that the metrics path must neither take nor lie below (CFG-49). */
    private static final Pattern TAKEN = Pattern.compile(
            "/(?:health|admin|configure|manifest\\.json|manifest|stream|streams|status-video|torznab/api"
                    + "|kodi|cometnet|s)(?:/.*)?");

    private static final Predicate<String> NO_PATH_CHARACTER =
            Pattern.compile("[\\s\\p{Z}\\p{Cc}{}?#]").asPredicate();

    static ValueType<String> text() {
        return ValueType.of("str", Reading::of, text -> text);
    }

    /** A text that goes into an HTTP header: trimmed, without control characters. */
    static ValueType<String> headerText() {
        return checked(TextRule.PRINTABLE_ASCII);
    }

    /** A text, trimmed, that keeps a rule. */
    static ValueType<String> checked(TextRule rule) {
        return ValueType.of("str", text -> rule.read(text.strip()), (String text) -> text)
                .allowing(rule.allowed());
    }

    /** A setting that means nothing here: accepted with any text, blank ones too (CFG-59). */
    static ValueType<String> ignored(String word) {
        return text().named(word).blankIs(Blank.MEANINGFUL);
    }

    static ValueType<Boolean> flag() {
        return ValueType.of("bool", TextTypes::readFlag, String::valueOf).nothingIs(false);
    }

    /** One of the words of an enum, in any case. */
    static <E extends Enum<E> & Worded> ValueType<E> choice(E[] choices) {
        return choice(List.of(choices), Worded::word);
    }

    /** One of some words, in any case; the value is in lower case. */
    static ValueType<String> oneOf(List<String> words) {
        return choice(words, word -> word);
    }

    static ValueType<DatabaseType> databaseType() {
        return ValueType.of(
                        "str",
                        text -> Reading.ofOptional(DatabaseType.parse(text), "must be one of sqlite, postgresql"),
                        DatabaseType::word)
                .allowing("sqlite postgresql");
    }

    static ValueType<ScraperMode> scraperMode() {
        return ValueType.of("mode", TextTypes::readMode, ScraperMode::word).nothingIs(ScraperMode.OFF);
    }

    /** A boolean that has a third value, {@code notice} (ASK-45). */
    static ValueType<DigitalReleaseFilter> digitalReleaseFilter() {
        return ValueType.of(
                        "str",
                        text -> text.strip().equalsIgnoreCase(DigitalReleaseFilter.NOTICE.word())
                                ? Reading.of(DigitalReleaseFilter.NOTICE)
                                : Reading.ofOptional(
                                        readFlag(text).value().map(DigitalReleaseFilter::of),
                                        "must be one of false, true, notice"),
                        DigitalReleaseFilter::word)
                .allowing("false true notice");
    }

    /** A file or a directory; relative ones start at the working directory (CFG-07). */
    static ValueType<Path> path() {
        return ValueType.of("str", TextTypes::readPath, Path::toString);
    }

    /** A path where an empty text or {@code none} means "no file" rather than the default (HTTP-052). */
    static ValueType<Optional<Path>> pathOrNone() {
        return path().orNothing()
                .named("str?")
                .writing(file -> file.map(Path::toString).orElse("none"))
                .reading("none", Optional.empty())
                .reading("", Optional.empty())
                .allowing("a file, or none")
                .blankIs(Blank.MEANINGFUL);
    }

    /** A secret kept as it is written, blanks included. */
    static ValueType<Optional<Secret>> password() {
        return secretText(Reading::of).orNothing();
    }

    /** A secret: trimmed; {@code none} means "not set". */
    static ValueType<Optional<Secret>> secret() {
        return secret(TextRule.ANY);
    }

    /** A secret, trimmed, that keeps a rule; {@code none} means "not set". */
    static ValueType<Optional<Secret>> secret(TextRule rule) {
        return secretText(text -> rule.read(text.strip()))
                .allowing(rule.allowed())
                .optional();
    }

    /** An address that a socket can be bound to, or a name that may resolve to one. */
    static ValueType<String> bindAddress() {
        return checked(TextRule.HOST);
    }

    /** The path of the metrics endpoint (CFG-49). */
    static ValueType<String> metricsPath() {
        return ValueType.of("str", text -> readMetricsPath(text.strip()), (String path) -> path)
                .allowing("one path, not of another route");
    }

    /** The link of the entry that stands in for torrent streams; empty text removes it (HTTP-166). */
    static ValueType<DisabledStreamUrl> disabledStreamUrl() {
        return ValueType.<DisabledStreamUrl>of(
                        "str?",
                        text -> Reading.of(
                                text.isBlank()
                                        ? new DisabledStreamUrl.Omitted()
                                        : new DisabledStreamUrl.Fixed(text.strip())),
                        url -> url instanceof DisabledStreamUrl.Fixed fixed ? fixed.url() : "")
                .allowing("empty = no link")
                .noneIsUnset()
                .blankIs(Blank.MEANINGFUL);
    }

    static Reading<Path> readPath(String text) {
        try {
            return Reading.of(Path.of(text.strip()));
        } catch (InvalidPathException e) {
            return Reading.refused("must be a file name");
        }
    }

    private static <E> ValueType<E> choice(List<E> choices, Function<E, String> word) {
        List<String> words = choices.stream().map(word).toList();
        return ValueType.of(
                        "str",
                        text -> Reading.ofOptional(
                                choices.stream()
                                        .filter(choice -> word.apply(choice).equalsIgnoreCase(text.strip()))
                                        .findFirst(),
                                "must be one of " + String.join(", ", words)),
                        word)
                .allowing(String.join(" ", words));
    }

    private static ValueType<Secret> secretText(Function<String, Reading<String>> reader) {
        return ValueType.of("secret", text -> reader.apply(text).map(Secret::new), Secret::reveal)
                .hiding(List::of)
                .secret();
    }

    private static Reading<Boolean> readFlag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "1", "true", "t", "yes", "y", "on" -> Reading.of(true);
            case "0", "false", "f", "no", "n", "off" -> Reading.of(false);
            default -> Reading.refused("must be a boolean: true or false");
        };
    }

    private static Reading<ScraperMode> readMode(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "false" -> Reading.of(ScraperMode.OFF);
            case "true" -> Reading.of(ScraperMode.BOTH);
            default ->
                Reading.ofOptional(ScraperMode.suffix(text), "must be one of false, true, both, live, background");
        };
    }

    private static Reading<String> readMetricsPath(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.length() == 1) {
            return Reading.refused("must start with exactly one / and name a path");
        }
        if (NO_PATH_CHARACTER.test(path)) {
            return Reading.refused("must hold no blank, {, }, ? or #");
        }
        String trimmed = path.replaceFirst("/+$", "");
        return Reading.when(!TAKEN.matcher(trimmed).matches(), trimmed, "must not be the path of another route");
    }
}
