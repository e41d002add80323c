package comet.debrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page that tells how to add a service shows code that is compiled and run. A listing names its source in a comment
 * before it: a file, and a region of it between {@code // region name} and {@code // endregion}.
 */
class DocumentedExampleTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path PAGE = MODULE.resolve("../docs/contribute/add-a-debrid-service.md");
    private static final Path SOURCES = MODULE.resolve("src/test/java/comet/debrid");
    private static final Path RESOURCES = MODULE.resolve("src/test/resources/debrid");

    private static final Pattern SOURCE = Pattern.compile("<!-- source: ([\\w./-]+?)(?:#([\\w-]+))? -->");
    private static final Pattern REGION_START = Pattern.compile("\\s*// region ([\\w-]+)");
    private static final Pattern REGION_END = Pattern.compile("\\s*// endregion");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

    /** A listing of the page and the comment before it. */
    record Listing(String language, String comment, String text) {
        @Override
        public String toString() {
            return comment.isEmpty() ? language + " without a source" : comment;
        }
    }

    static Stream<Listing> listings() throws IOException {
        List<Listing> listings = new ArrayList<>();
        List<String> lines = Files.readAllLines(PAGE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```java") || lines.get(i).startsWith("```json")) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                String before = i == 0 ? "" : lines.get(i - 1);
                listings.add(new Listing(
                        lines.get(i).substring(3),
                        before,
                        String.join("\n", lines.subList(i + 1, end)).strip()));
                i = end;
            }
        }
        return listings.stream();
    }

    @DisplayName("a listing is what its source says")
    @ParameterizedTest(name = "{0}")
    @MethodSource("listings")
    void givenAListing_whenCompared_thenItIsItsSource(Listing listing) throws IOException {
        Matcher source = SOURCE.matcher(listing.comment());
        assertThat(source.matches())
                .as("a listing of %s names its source", listing)
                .isTrue();

        Path folder = listing.language().equals("json") ? RESOURCES : SOURCES;
        String file = Files.readString(folder.resolve(source.group(1)));

        assertThat(listing.text()).isEqualTo(source.group(2) == null ? file.strip() : region(file, source.group(2)));
    }

    @Test
    @DisplayName("the page shows every region of the example")
    void givenTheExample_whenCompared_thenAllOfItIsShown() throws IOException {
        List<String> shown = listings().map(Listing::comment).toList();
        List<String> regions = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve("examplebox"))) {
            for (Path file : files.sorted().toList()) {
                List<String> names = regionNames(Files.readString(file));
                assertThat(names).as("regions of %s", file.getFileName()).isNotEmpty();
                names.forEach(
                        name -> regions.add("<!-- source: examplebox/" + file.getFileName() + "#" + name + " -->"));
            }
        }

        assertThat(shown).containsAll(regions);
    }

    @Test
    @DisplayName("every file the page links to is there")
    void givenALink_whenFollowed_thenTheFileIsThere() throws IOException {
        List<String> links = LINK.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(PAGE.resolveSibling(link)).exists());
    }

    private static List<String> regionNames(String file) {
        return file.lines()
                .map(REGION_START::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .toList();
    }

    /** The lines of a region, as far to the left as they go. */
    private static String region(String file, String name) {
        List<String> lines = file.lines()
                .dropWhile(line -> !isStartOf(name, line))
                .skip(1)
                .takeWhile(line -> !REGION_END.matcher(line).matches())
                .toList();
        return String.join("\n", lines).stripIndent().strip();
    }

    private static boolean isStartOf(String name, String line) {
        Matcher start = REGION_START.matcher(line);
        return start.matches() && start.group(1).equals(name);
    }
}
