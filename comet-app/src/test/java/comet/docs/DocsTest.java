package comet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A listing in a page is preceded by {@code <!-- from <file>#<region> -->}; the file marks the region with
 * {@code // region <name>} and {@code // end <name>}, or with comments of XML. Without {@code #<region>} the listing is the whole file. Run with
 * {@code -Dcomet.regenerate=true}, the test writes the listings instead of only comparing them.
 */
class DocsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LISTING =
            Pattern.compile("<!-- from (\\S+?)(?:#(\\S+))? -->\\s*```\\w*\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./comet ([a-z-]+)");
    private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(HOME.resolve("docs"))) {
            return Stream.concat(Stream.of(HOME.resolve("README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .map(HOME::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    @DisplayName("There are listings to check")
    void thereAreListings() throws IOException {
        assertThat(pages().stream()
                        .mapToLong(page -> listings(read(page)).count())
                        .sum())
                .isGreaterThan(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @DisplayName("Every listing is what the code says")
    void listingsAreTheCode(Path page) throws IOException {
        String expected = LISTING.matcher(read(page)).replaceAll(listing -> Matcher.quoteReplacement(written(listing)));
        if (Boolean.getBoolean("comet.regenerate")) {
            Files.writeString(HOME.resolve(page), expected);
        }

        assertThat(read(page))
                .as("%s: ./comet test -Dcomet.regenerate=true takes its listings from the code", page)
                .isEqualTo(expected);
    }

    /** The listing with the code as it is now between its fences. */
    private static String written(MatchResult listing) {
        String file = read(Path.of(listing.group(1)));
        String code = listing.group(2) == null ? file : region(file, listing.group(2));
        return listing.group().substring(0, listing.start(3) - listing.start()) + code + "```";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @DisplayName("Every link to a file of the project leads to one")
    void linksLeadSomewhere(Path page) {
        List<String> broken = targets(page)
                .filter(target ->
                        !Files.exists(HOME.resolve(page).resolveSibling(target).normalize()))
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    @DisplayName("Every page is reached from the README by links")
    void everyPageIsReached() throws IOException {
        Set<Path> reached = new LinkedHashSet<>();
        Deque<Path> toRead = new ArrayDeque<>(List.of(Path.of("README.md")));
        while (!toRead.isEmpty()) {
            Path page = toRead.remove();
            if (reached.add(page)) {
                targets(page)
                        .map(target -> HOME.relativize(
                                HOME.resolve(page).resolveSibling(target).normalize()))
                        .filter(target -> target.toString().endsWith(".md") && Files.exists(HOME.resolve(target)))
                        .forEach(toRead::add);
            }
        }

        assertThat(reached).containsAll(pages());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @DisplayName("Every command of the launcher that is named exists")
    void commandsExist(Path page) {
        String launcher = read(Path.of("comet")) + read(Path.of("comet-app/src/main/launcher/comet"));
        List<String> unknown = COMMAND.matcher(read(page))
                .results()
                .map(command -> command.group(1))
                .filter(command -> !launcher.contains("\n  " + command + " "))
                .toList();

        assertThat(unknown).isEmpty();
    }

    /** What a page links to within the project. */
    private static Stream<String> targets(Path page) {
        return LINK.matcher(CODE.matcher(read(page)).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://") && !target.startsWith("mailto:"));
    }

    private static Stream<MatchResult> listings(String page) {
        return LISTING.matcher(page).results();
    }

    /** The lines between the marks, without the indent they share. */
    private static String region(String file, String name) {
        List<String> lines = file.lines()
                .dropWhile(line -> !isMark("region " + name, line))
                .skip(1)
                .takeWhile(line -> !isMark("end " + name, line))
                .toList();
        assertThat(lines).as("region %s", name).isNotEmpty();
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isMark(String mark, String line) {
        return line.strip().equals("// " + mark) || line.strip().equals("<!-- " + mark + " -->");
    }

    private static String read(Path path) {
        try {
            return Files.readString(HOME.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("A region is cut out without its marks and without its indent")
    void regionsAreCut() {
        Map<String, String> files = Map.of("a", "x\n    // region r\n    one\n      two\n    // end r\ny\n");

        assertThat(files.values()).map(file -> region(file, "r")).containsExactly("one\n  two\n");
    }
}
