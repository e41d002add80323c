package comet.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.app.settings.Settings;
import comet.app.wiring.DoctorFactory;
import comet.app.wiring.House;
import comet.core.selfcheck.Severity;
import comet.http.server.CometHttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
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
import picocli.CommandLine;

/** {@code ./comet doctor}, with a server and without one. */
@Timeout(60)
class DoctorCommandTest {

    private static final Dialler DIALLER = Dialler.bySockets(Duration.ofSeconds(5));

    @TempDir
    private Path home;

    /** What a command said. */
    private record Said(int status, String text) {

        JsonNode json() throws Exception {
            return JsonMapper.builder().build().readTree(text);
        }
    }

    private Said doctor(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int port = Integer.parseInt(environment.getOrDefault("FASTAPI_PORT", "8000"));
        DoctorCommand command = new DoctorCommand(
                environment,
                home,
                InstantSource.system(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new DoctorCommand.Around(
                        (Settings settings) -> DoctorFactory.database(settings),
                        () -> DIALLER.dial("127.0.0.1", port).isEmpty()));
        int status = new CommandLine(command).execute(arguments);
        return new Said(status, out.toString(StandardCharsets.UTF_8));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    @DisplayName("ASK-38: without a server it looks at what can be seen, says that none runs, and changes nothing")
    void withoutServer() throws Exception {
        Said said = doctor(Operator.variablesAtHome("FASTAPI_HOST=127.0.0.1", "FASTAPI_PORT=" + freePort()));

        assertThat(said.text())
                .contains(
                        "The server does not run",
                        "-> Start it with ./comet run",
                        "SQLite at data/comet.db is not there yet")
                .contains("are free at", "STREMTHRU_URL is a loopback address");
        assertThat(said.text().lines().toList().getLast())
                .matches("0 failures, \\d+ warnings?, \\d+ notes, \\d+ fine\\.");
        assertThat(said.status()).isZero();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    @DisplayName("Something that fails makes the exit status 1, and stands last, where the eye is")
    void failing() throws Exception {
        Files.writeString(home.resolve("notes.txt"), "This is a shopping list, not a database. ".repeat(50));

        Said said = doctor(Operator.variablesAtHome("DATABASE_PATH=notes.txt", "FASTAPI_PORT=" + freePort()));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text())
                .containsSubsequence(
                        "note ", "FAILURE SQLite at notes.txt cannot be used", "-> Restore a backup", "1 failure,");
    }

    @Test
    @DisplayName("CFG-24: invalid settings are told one by one, and nothing else is looked at")
    void invalidSettings() {
        Said said = doctor(Map.of("FASTAPI_PORT", "70000", "SCRAPE_NYAA", "lvie"));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text()).contains("FASTAPI_PORT must be", "SCRAPE_NYAA must be", "2 failures, 0 warnings");
    }

    @Test
    @DisplayName("--json gives each finding with subject, severity, sentence and what to do")
    void asJson() throws Exception {
        JsonNode json = doctor(Operator.variablesAtHome("FASTAPI_PORT=" + freePort()), "--json")
                .json();

        assertThat(json.path("well").booleanValue()).isTrue();
        assertThat(json.path("findings")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.path("subject").textValue()).matches("[a-z-]+");
            assertThat(finding.path("sentence").textValue()).endsWith(".");
            assertThat(finding.has("remedy"))
                    .isNotEqualTo(finding.path("severity").textValue().equals(Severity.FINE.word()));
        });
    }

    @Test
    @DisplayName("ASK-38: a running server is asked with a session signed by the page password, and says what it finds")
    void withServer() throws Exception {
        Map<String, String> environment = Operator.variablesAtHome(
                "CONFIGURE_PAGE_PASSWORD=correct horse",
                "FASTAPI_HOST=127.0.0.1",
                "PUBLIC_BASE_URL=http://127.0.0.1:1");
        try (House house = House.serving(home, environment, InstantSource.system())) {
            CometHttpServer server = house.context().getBean(CometHttpServer.class);
            server.start();
            Map<String, String> here = new HashMap<>(environment);
            here.put("FASTAPI_PORT", Integer.toString(server.port()));

            Said said = doctor(here);
            assertThat(said.text())
                    .contains("The server runs and listens on 127.0.0.1:" + server.port())
                    // Only the server can go out by the public address and know whether it came back.
                    .contains("This server cannot reach its own public address, http://127.0.0.1:1")
                    .contains("answers, takes writes and has tables of version")
                    .doesNotContain("correct horse");

            here.put("CONFIGURE_PAGE_PASSWORD", "another one");
            assertThat(doctor(here).text())
                    .contains("does not say how requests reach it", "-> Restart it with these settings")
                    .doesNotContain("cannot reach its own public address");

            here.remove("CONFIGURE_PAGE_PASSWORD");
            assertThat(doctor(here).text()).contains("Set CONFIGURE_PAGE_PASSWORD and restart");
            server.close();
        }
    }

    @Test
    @DisplayName("No key, password or address with one is in what it says")
    void secrets() throws Exception {
        Said said = doctor(Operator.variablesAtHome(
                "FASTAPI_PORT=" + freePort(),
                "CONFIGURE_PAGE_PASSWORD=FAKEKEY-page",
                "DATABASE_TYPE=postgresql",
                "DATABASE_URL=someone:FAKEKEY-db@127.0.0.1:1/comet",
                "GLOBAL_PROXY_URL=http://me:FAKEKEY-proxy@127.0.0.1:1",
                "SCRAPE_JACKETT=true",
                "JACKETT_API_KEY=FAKEKEY-jackett",
                "SCRAPE_JACKETTIO=true",
                "JACKETTIO_URL=http://127.0.0.1:1/FAKEKEY-jackettio/manifest.json",
                "TORZNAB_URL=mine|http://127.0.0.1:1/api|FAKEKEY-torznab",
                "PROWLARR_API_KEY=FAKEKEY-prowlarr",
                "STREMTHRU_PROXY_AUTH=user:FAKEKEY-thru",
                "REALDEBRID_URL=http://127.0.0.1:1/FAKEKEY-path"));

        assertThat(said.text())
                .contains("GLOBAL_PROXY_URL", "PROWLARR_API_KEY", "PostgreSQL at 127.0.0.1:1/comet")
                .doesNotContain("FAKEKEY", "someone");
        assertThat(said.status()).isEqualTo(1);
    }
}
