package comet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import comet.app.settings.LoadResult;
import comet.app.settings.SettingsLoader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole application, started as the command {@code run} starts it, asked over real sockets. */
@Timeout(60)
class CometTest {

    private static final String FILM = "/stream/movie/tt1254207.json";

    @TempDir
    private Path home;

    @Test
    @DisplayName("Without any setting, network or account a built-in film plays, also from what is stored")
    void givenNothing_whenAFilmIsAskedFor_thenItPlays() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (Running server = start(Map.of())) {
                JsonNode streams = server.json(FILM).get("streams");

                assertThat(streams).hasSize(1);
                JsonNode stream = streams.get(0);
                assertThat(stream.get("name").asText()).isEqualTo("[TORRENT🧲] Comet unknown");
                assertThat(stream.get("infoHash").asText()).isEqualTo("dd8255ecdc7ca55fb0bbf81323d87062db1f6d1c");
                assertThat(stream.get("fileIdx").asInt()).isEqualTo(1);
                assertThat(stream.get("behaviorHints").get("videoSize").asLong())
                        .isEqualTo(276_134_947);
                assertThat(stream.get("sources")).hasSize(5);
            }
        }
        assertThat(home.resolve("data/comet.db")).exists();
    }

    @Test
    @DisplayName("DATABASE_TYPE=postgresql: the same on PostgreSQL")
    void givenPostgres_whenAFilmIsAskedFor_thenItPlays() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Running server = start(Map.of(
                        "DATABASE_TYPE",
                        "postgresql",
                        "DATABASE_URL",
                        "postgres:any@localhost:" + postgres.getPort() + "/postgres"))) {
            assertThat(server.json(FILM).get("streams")).hasSize(1);
            assertThat(server.json("/health/ready")
                            .get("checks")
                            .get("database")
                            .asText())
                    .isEqualTo("ok");
        }
    }

    @Test
    @DisplayName("CFG-SCRAPE_OPENFILMS: the built-in source can be switched off")
    void givenTheSourceIsOff_whenAFilmIsAskedFor_thenNothingIsListed() throws Exception {
        try (Running server = start(Map.of("SCRAPE_OPENFILMS", "false"))) {
            assertThat(server.get(FILM).body()).isEqualTo("{\"streams\":[]}");
        }
    }

    @Test
    @DisplayName("HTTP-162 N4: a title that nobody knows is answered by a notice, with a video that explains it")
    void givenAnUnknownTitle_whenAskedFor_thenANoticeSaysSo() throws Exception {
        try (Running server = start(Map.of())) {
            JsonNode notice = server.json("/stream/series/tt0000202:1:2.json")
                    .get("streams")
                    .get(0);

            assertThat(notice.get("description").asText()).isEqualTo("Unable to get metadata.");
            HttpResponse<String> video =
                    server.get(URI.create(notice.get("url").asText()).getPath());
            assertThat(video.headers().firstValue("Content-Type")).hasValue("video/mp4");
            assertThat(video.headers().firstValue("X-Status-Key")).hasValue("METADATA_UNAVAILABLE");
        }
    }

    @Test
    @DisplayName("HTTP-019: with a token the add-on is under the private address only")
    void givenAToken_whenAskedWithoutIt_thenNothingIsThere() throws Exception {
        try (Running server = start(Map.of("PUBLIC_API_TOKEN", "k3y"))) {
            assertThat(server.get("/manifest.json").statusCode()).isEqualTo(404);
            assertThat(server.get("/s/wrong/manifest.json").statusCode()).isEqualTo(404);
            assertThat(server.get("/s/k3y/manifest.json").statusCode()).isEqualTo(200);
            assertThat(String.join("\n", server.comet.startMessage())).doesNotContain("k3y");
        }
    }

    @Test
    @DisplayName("HTTP-054: with a page password a token is made, kept in a file, and the same after a restart")
    void givenAPagePassword_whenStartedTwice_thenTheTokenStays() throws Exception {
        Map<String, String> settings = Map.of("CONFIGURE_PAGE_PASSWORD", "correct horse");
        start(settings).close();
        String token = Files.readString(home.resolve("data/public_api_token.txt"));
        try (Running server = start(settings)) {
            assertThat(server.get("/s/" + token + "/manifest.json").statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(textBlock = """
        FASTAPI_PORT,      70000
        SCRAPE_OPENFILMS,  perhaps
        DATABASE_TYPE,     oracle
        """)
    @DisplayName("CFG-22, CFG-23: a bad setting ends the start with status 78, before anything is made")
    void givenABadSetting_whenStarted_thenNothingIsMade(String name, String value) throws Exception {
        Map<String, String> environment = environment();
        environment.put(name, value);

        assertThat(Launch.untilStopped(environment, home, InstantSource.system()))
                .isEqualTo(78);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    @DisplayName("A port in use ends the start with one line that names the settings")
    void givenAPortInUse_whenStarted_thenOneLineSaysSo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThatThrownBy(() -> start(Map.of("FASTAPI_PORT", port)))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining(port)
                    .hasMessageContaining("FASTAPI_PORT")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    @DisplayName("A database that cannot be opened ends the start with one line that names the setting")
    void givenAFileThatIsNoDatabase_whenStarted_thenOneLineSaysSo() throws Exception {
        Path database =
                Files.writeString(home.resolve("notes.txt"), "This is a shopping list, not a database. ".repeat(50));

        assertThatThrownBy(() -> start(Map.of("DATABASE_PATH", database.toString())))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("DATABASE_PATH")
                .hasMessageNotContaining("\n");
    }

    @Test
    @DisplayName("HLT-05: the probe says whether the server on this machine answers")
    void givenAServer_whenProbed_thenTheProbeKnows() throws Exception {
        Map<String, String> environment = environment();
        assertThat(HealthProbe.isHealthy(environment, home)).isFalse();
        try (Running server = start(environment)) {
            assertThat(server.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(HealthProbe.isHealthy(environment, home)).isTrue();
        }
    }

    @ParameterizedTest(name = "listening on {0}, asked with FASTAPI_HOST={1}: {2}")
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, localhost, true",
        "127.0.0.1, 0.0.0.0,   true",
        "127.0.0.2, 127.0.0.2, true",
        "127.0.0.2, 0.0.0.0,   false",
        "127.0.0.2, a b,       false"
    })
    @DisplayName("HLT-05, CFG-06: the probe asks at FASTAPI_HOST, for a wildcard at its loopback")
    void givenAnAddress_whenProbed_thenTheServerIsAskedThere(String listening, String asked, boolean healthy)
            throws Exception {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("FASTAPI_HOST", listening);
        try (Running server = start(environment)) {
            environment.put("FASTAPI_HOST", asked);
            assertThat(HealthProbe.isHealthy(environment, home)).isEqualTo(healthy);
            assertThat(server.comet().port()).isPositive();
        }
    }

    /** A server that is stopped at the end. */
    private record Running(Comet comet, HttpClient client) implements AutoCloseable {

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + comet.port() + path))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        JsonNode json(String path) throws IOException, InterruptedException {
            return new ObjectMapper().readTree(get(path).body());
        }

        @Override
        public void close() {
            client.close();
            comet.stop(Duration.ZERO);
        }
    }

    private Running start(Map<String, String> settings) throws StartException, InterruptedException, IOException {
        Map<String, String> environment = environment();
        environment.putAll(settings);
        LoadResult.Loaded loaded = (LoadResult.Loaded) SettingsLoader.load(environment, home);
        return new Running(Comet.start(loaded, InstantSource.system(), new StopSignals()), HttpClient.newHttpClient());
    }

    private static Map<String, String> environment() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new HashMap<>(Map.of(
                    "FASTAPI_HOST",
                    "127.0.0.1",
                    "FASTAPI_PORT",
                    Integer.toString(free.getLocalPort()),
                    "LOG_LEVEL",
                    "ERROR"));
        }
    }
}
