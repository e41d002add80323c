package comet.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The embedding page is true: its project names what there is, compiles and does what it says. */
@Timeout(180)
class EmbeddingPageTest {

    private static final Path PAGE = Pom.HOME.resolve("docs/embed/README.md");

    @TempDir
    private Path classes;

    static Stream<String> artifacts() throws Exception {
        return Pom.modules().keySet().stream();
    }

    private static Pom module(String artifact) throws Exception {
        return requireNonNull(Pom.modules().get(artifact));
    }

    @Test
    @DisplayName("The pom.xml of the page names modules of ours, with the version that they have")
    void thePomNamesOurModules() throws Exception {
        Pom parent = Pom.in(Pom.HOME);
        List<Pom.Dependency> ours = Pom.in(EmbeddersProject.PLACE).dependencies().stream()
                .filter(dependency -> dependency.group().equals(parent.text("groupId")))
                .toList();

        assertThat(ours).isNotEmpty().allSatisfy(dependency -> {
            assertThat(Pom.modules()).containsKey(dependency.artifact());
            assertThat(dependency.version()).isEqualTo(parent.text("version"));
        });
    }

    @Test
    @DisplayName("What else the pom.xml of the page needs has the version that ours has")
    void theOtherVersionsAreOurs() throws Exception {
        Pom parent = Pom.in(Pom.HOME);

        assertThat(Pom.in(EmbeddersProject.PLACE).dependencies())
                .filteredOn(dependency -> dependency.group().startsWith("org.slf4j"))
                .singleElement()
                .extracting(Pom.Dependency::version)
                .isEqualTo(parent.properties().get("slf4j.version"));
    }

    @Test
    @DisplayName("The page shows every file of the project whole")
    void thePageShowsEveryFile() throws IOException {
        try (Stream<Path> files = Files.walk(EmbeddersProject.PLACE)) {
            List<String> marks = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(EmbeddersProject.PLACE.resolve("target")))
                    .map(file -> "<!-- from " + Pom.HOME.relativize(file) + " -->")
                    .toList();

            assertThat(marks).hasSizeGreaterThan(4);
            assertThat(Files.readString(PAGE)).contains(marks);
        }
    }

    @Test
    @DisplayName("With the core alone, the source of one's own compiles and prints the list that the page shows")
    void theOwnSourceRuns() throws Exception {
        EmbeddersProject project = new EmbeddersProject(classes, Set.of("comet-core"));

        assertThat(project.compile("Shelf.java", "OwnSource.java")).isEmpty();
        assertThat(project.run("example.OwnSource"))
                .isEqualTo(Files.readString(EmbeddersProject.PLACE.resolve("output.txt")));
    }

    @Test
    @DisplayName(
            "With what the pom.xml names, and what that brings along, adapters are asked and their list is printed")
    void theRealSourceRuns() throws Exception {
        List<String> named = Pom.in(EmbeddersProject.PLACE).dependencies().stream()
                .map(Pom.Dependency::artifact)
                .toList();
        EmbeddersProject project = new EmbeddersProject(classes, Pom.reachable(named));
        assertThat(project.compile("Shelf.java", "OwnSource.java", "RealSource.java"))
                .isEmpty();

        HttpServer services = services(
                Map.of("/cinemeta/meta/movie/tt0000101.json", """
                {"meta": {"id": "tt0000101", "type": "movie", "name": "Harbour Lights", "releaseInfo": "2021"}}""", "/torrentio/stream/movie/tt0000101.json", """
                {"streams": [
                  {"title": "Harbour.Lights.2021.720p.WEB-DL\\n👤 5 💾 1 GB ⚙️ X",
                   "infoHash": "1111111111111111111111111111111111111111"},
                  {"title": "Harbour.Lights.2021.1080p.BluRay\\n👤 7 💾 9 GB ⚙️ X",
                   "infoHash": "2222222222222222222222222222222222222222"}]}"""));
        try {
            String base = "http://127.0.0.1:" + services.getAddress().getPort();

            assertThat(project.run("example.RealSource", "tt0000101", base + "/torrentio", base + "/cinemeta"))
                    .isEqualTo("""
                            Harbour Lights:
                              2222222222222222222222222222222222222222  Harbour.Lights.2021.1080p.BluRay
                              1111111111111111111111111111111111111111  Harbour.Lights.2021.720p.WEB-DL
                            """);
        } finally {
            services.stop(0);
        }
    }

    private static HttpServer services(Map<String, String> answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            String answer = answers.getOrDefault(call.getRequestURI().getPath(), "");
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(answer.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
        return server;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("artifacts")
    @DisplayName("Every jar has the module name that is the package of its classes, and the licence in its resources")
    void everyJarHasAName(String artifact) throws Exception {
        Pom pom = module(artifact);
        String module = pom.properties().getOrDefault("comet.module", "");
        Path classesOfModule = pom.directory().resolve("src/main/java").resolve(module.replace('.', '/'));
        Path home = Path.of(pom.properties()
                .getOrDefault("comet.home", "${project.basedir}/..")
                .replace("${project.basedir}", pom.directory().toString()));

        assertThat(module).startsWith("comet.");
        assertThat(classesOfModule).isDirectory();
        assertThat(home.resolve("LICENSE")).isRegularFile();
    }

    @Test
    @DisplayName("No two jars have the same module name")
    void namesDiffer() throws Exception {
        assertThat(Pom.modules().values().stream()
                        .map(pom -> pom.properties().getOrDefault("comet.module", ""))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("The parent writes name and licence into every jar")
    void theParentWritesThem() throws IOException {
        assertThat(Files.readString(Pom.HOME.resolve("pom.xml")))
                .contains("<Automatic-Module-Name>${comet.module}</Automatic-Module-Name>")
                .contains("<include>LICENSE</include>");
    }

    @Test
    @DisplayName("The core depends on nothing")
    void theCoreIsAlone() throws Exception {
        assertThat(module("comet-core").dependencies()).isEmpty();
        assertThat(Pom.in(Pom.HOME).dependencies())
                .allSatisfy(dependency -> assertThat(dependency.scope()).isEqualTo("provided"));
    }
}
