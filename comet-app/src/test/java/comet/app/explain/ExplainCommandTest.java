package comet.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.wiring.House;
import comet.http.server.CometHttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** ASK-37 at a terminal: the command asks the server that runs. */
@Timeout(60)
class ExplainCommandTest {

    private static final Map<String, String> OFFLINE = Map.of("METADATA_OFFLINE", "true", "LOG_LEVEL", "ERROR");
    private static final String BUNNY = "dd8255ecdc7ca55fb0bbf81323d87062db1f6d1c";

    @TempDir
    private Path home;

    private record Run(int status, List<String> out, List<String> err) {}

    private Run run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new CommandLine(
                        new ExplainCommand(environment, home, InstantSource.system(), print(out), print(err)))
                .execute(arguments);
        return new Run(status, lines(out), lines(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Map<String, String> with(Map<String, String> one, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(one);
        all.putAll(more);
        return all;
    }

    private House serving(String password) throws Exception {
        House house = House.serving(
                home, with(OFFLINE, Map.of("ADMIN_DASHBOARD_PASSWORD", password)), InstantSource.system());
        house.context().getBean(CometHttpServer.class).start();
        return house;
    }

    private static Map<String, String> at(House house) {
        int port = house.context().getBean(CometHttpServer.class).port();
        return with(OFFLINE, Map.of("FASTAPI_HOST", "127.0.0.1", "FASTAPI_PORT", Integer.toString(port)));
    }

    private static void open(House house, String target) throws Exception {
        int port = house.context().getBean(CometHttpServer.class).port();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var unused = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    @DisplayName("The last search, source by source, and what became of one torrent")
    void explained() throws Exception {
        try (House house = serving("for the operator")) {
            open(house, "/stream/movie/tt1254207.json");
            Map<String, String> here = with(at(house), Map.of("ADMIN_DASHBOARD_PASSWORD", "for the operator"));

            Run run = run(here, "movie", "tt1254207", "--hash", BUNNY);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out().get(0)).isEqualTo(BUNNY + " is in the list.");
            assertThat(run.out().get(1)).startsWith("movie/tt1254207 at ").contains("1 releases looked at, 1 listed");
            assertThat(run.out().get(2)).matches("openfilms +1  answered, .*");
            assertThat(run.out().get(3)).matches("listed +1");
            assertThat(run(here, "movie", "tt1254207", "--json").out())
                    .singleElement()
                    .asString()
                    .startsWith("{\"media\":\"movie/tt1254207\"");
        }
    }

    @Test
    @DisplayName("The password that the server has made up is read from where it keeps it")
    void generatedPassword() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/admin_password.txt"), "made-up-by-the-server\n");
        try (House house = serving("made-up-by-the-server")) {
            Run run = run(at(house), "movie", "tt1254207");

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).singleElement().asString().contains("Nobody asked this server for it lately");
        }
    }

    @Test
    @DisplayName("What stands in the way is one line that says what to do")
    void problems() throws Exception {
        Map<String, String> nowhere = with(OFFLINE, Map.of("FASTAPI_HOST", "127.0.0.1", "FASTAPI_PORT", "1"));
        assertThat(run(nowhere, "movie", "tt1254207").err())
                .singleElement()
                .asString()
                .startsWith("comet: the operator's password is not known");
        assertThat(run(with(nowhere, Map.of("ADMIN_DASHBOARD_PASSWORD", "any")), "movie", "tt1254207")
                        .err())
                .singleElement()
                .asString()
                .startsWith("comet: no server answers at http://127.0.0.1:1:");
        try (House house = serving("right")) {
            Map<String, String> wrong = with(at(house), Map.of("ADMIN_DASHBOARD_PASSWORD", "wrong"));
            assertThat(run(wrong, "movie", "tt1254207").err())
                    .singleElement()
                    .asString()
                    .startsWith("comet: the server has another password");
            Map<String, String> right = with(at(house), Map.of("ADMIN_DASHBOARD_PASSWORD", "right"));
            assertThat(run(right, "film", "tt1254207").err())
                    .singleElement()
                    .isEqualTo("comet: type is movie or series");
        }
    }
}
