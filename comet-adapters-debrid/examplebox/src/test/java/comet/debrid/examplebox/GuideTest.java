package comet.debrid.examplebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide "Add a debrid service" shows all of this example; that its listings are the code is tested with all pages. */
class GuideTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path GUIDE = MODULE.resolve("../../docs/contribute/add-a-debrid-service.md");
    private static final Path SOURCES = MODULE.resolve("src/main/java/comet/debrid/examplebox");

    private static final Pattern REGION = Pattern.compile("// region (\\S+)");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.sorted().toList();
        }
    }

    @DisplayName("the guide shows every file of the example")
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void givenAFile_whenTheGuideIsRead_thenItIsShown(Path file) throws IOException {
        List<String> regions = REGION.matcher(Files.readString(file))
                .results()
                .map(mark -> mark.group(1))
                .toList();

        assertThat(regions).isNotEmpty();
        assertThat(Files.readString(GUIDE))
                .contains(regions.stream()
                        .map(region -> file.getFileName() + "#" + region + " -->")
                        .toList());
    }
}
