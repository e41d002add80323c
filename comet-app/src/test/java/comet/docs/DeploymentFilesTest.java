package comet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.LoadResult;
import comet.app.settings.ServerSettings;
import comet.app.settings.SettingsRegistry;
import comet.http.connection.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator copies fits the program: settings, commands, paths and numbers that both name are the same. */
class DeploymentFilesTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path OPERATE = HOME.resolve("docs/operate");
    private static final Path IMAGE = OPERATE.resolve("docker/Dockerfile");
    private static final Path COMPOSE = OPERATE.resolve("docker/docker-compose.yml");
    private static final Path UNIT = OPERATE.resolve("comet.service");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b");

    /** Names of the container tool, the database, the JVM and systemd; the launchers read those of COMET. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "POSTGRES_USER",
            "POSTGRES_PASSWORD",
            "POSTGRES_DB",
            "JAVA_HOME",
            "COMET_JAVA_OPTS",
            "COMET_DATA",
            "COMET_LAUNCHER",
            "COMET_COMMIT_HASH",
            "COMET_BUILD_DATE",
            "COMET_BRANCH",
            "AF_INET",
            "AF_INET6",
            "AF_UNIX");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(OPERATE)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("sample.env"))
                    .toList();
        }
    }

    @Test
    @DisplayName("There is a file for each way to deploy")
    void allWays() throws IOException {
        assertThat(files().stream().map(OPERATE::relativize).map(Path::toString))
                .contains(
                        "comet.service",
                        "docker/Dockerfile",
                        "docker/docker-compose.yml",
                        "docker/entrypoint",
                        "nginx/root.conf",
                        "nginx/subpath.conf",
                        "caddy/root.Caddyfile",
                        "caddy/subpath.Caddyfile");
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("Every setting that a file names exists")
    void settingsExist(Path file) {
        assertThat(NAME.matcher(read(file))
                        .results()
                        .map(match -> match.group())
                        .distinct())
                .filteredOn(name -> !NO_SETTINGS.contains(name))
                .allMatch(name -> SettingsRegistry.find(name).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "docker/Dockerfile,         EXPOSE {port}",
        "docker/docker-compose.yml, ${FASTAPI_PORT:-{port}}:${FASTAPI_PORT:-{port}}",
        "nginx/common.conf,         server 127.0.0.1:{port};",
        "caddy/root.Caddyfile,      reverse_proxy 127.0.0.1:{port} {",
        "caddy/subpath.Caddyfile,   reverse_proxy 127.0.0.1:{port} {"
    })
    @DisplayName("The port is the default of FASTAPI_PORT")
    void portIsTheDefault(String file, String line) {
        String port = ServerSettings.FASTAPI_PORT.defaultText();

        assertThat(read(OPERATE.resolve(file))).contains(line.replace("{port}", port));
    }

    @ParameterizedTest
    @CsvSource({"comet.service, TimeoutStopSec=(\\d+)", "docker/docker-compose.yml, stop_grace_period: (\\d+)s"})
    @DisplayName("HLT-08: a stop waits longer than the drain window")
    void stopWaitsForTheDrain(String file, String pattern) {
        assertThat(number(OPERATE.resolve(file), pattern))
                .isGreaterThan(
                        ServerSettings.SHUTDOWN_DRAIN_SECONDS.defaultValue().toSeconds());
    }

    @Test
    @DisplayName("CFG-23: the unit does not start again what has wrong settings")
    void wrongSettingsAreNotRetried() {
        assertThat(number(UNIT, "RestartPreventExitStatus=(\\d+)")).isEqualTo(LoadResult.Rejected.EXIT_STATUS);
    }

    @ParameterizedTest
    @CsvSource({"nginx/root.conf", "nginx/subpath.conf"})
    @DisplayName("nginx takes the longest address that the server takes")
    void longAddressesPass(String file) {
        assertThat(number(OPERATE.resolve(file), "large_client_header_buffers \\d+ (\\d+)k;") * 1024)
                .isGreaterThan(Intake.MAX_TARGET);
    }

    @ParameterizedTest
    @CsvSource({"nginx/proxy.conf", "nginx/root.conf", "nginx/subpath.conf"})
    @DisplayName("DEP-05: no access log of nginx shows a path, and an error log only what quotes none")
    void logsShowNoConfiguration(String file) {
        String text = read(OPERATE.resolve(file));

        assertThat(lines(text, "access_log")).allMatch(line -> line.endsWith(" comet;"));
        assertThat(lines(text, "error_log")).allMatch(line -> line.endsWith(" crit;"));
        assertThat(lines(read(OPERATE.resolve("nginx/common.conf")), "log_format"))
                .singleElement()
                .asString()
                .contains("$comet_route")
                .doesNotContain("$request ", "$request\"", "$request_uri", "$uri", "$args", "$http_referer");
    }

    @Test
    @DisplayName("DEP-01: the image runs the package's launcher, is probed by it, and is built from files that exist")
    void imageFits() {
        String image = read(IMAGE);
        String launcher = read(HOME.resolve("comet-app/src/main/launcher/comet"));

        assertThat(image)
                .contains("./comet package", "./comet warm-up", "CMD [\"/app/comet\", \"health\"]", "CMD [\"run\"]")
                .contains("ENTRYPOINT [\"/app/entrypoint\"]", "cp docs/operate/docker/entrypoint /package/entrypoint")
                .contains("--interval=30s --timeout=5s --start-period=60s --retries=3", "USER 10001:10001", "TZ=UTC");
        assertThat(launcher).contains("\n  run ", "\n  health ", "\n  warm-up ");
        assertThat(read(HOME.resolve("comet"))).contains("\n  package ", "place=target/server");
        assertThat(image).contains("comet-app/target/server/comet-*.tar.gz");
        assertThat(OPERATE.resolve("docker/entrypoint")).isExecutable();
    }

    @Test
    @DisplayName("DEP-03, DEP-04: the compose file has what its users rely on")
    void composeFits() {
        assertThat(read(COMPOSE))
                .contains("dockerfile: docs/operate/docker/Dockerfile", "context: ../../..")
                .contains("read_only: true", "no-new-privileges:true", "init: true", "env_file: .env")
                .contains(
                        "DATABASE_TYPE: ${DATABASE_TYPE:-postgresql}",
                        ":?set POSTGRES_PASSWORD in .env}@postgres:5432/")
                .contains("comet_data:/app/data", "condition: service_healthy")
                .contains("image: postgres:18-alpine", "postgres_data:/var/lib/postgresql/", "pg_isready")
                .contains("max_connections=100", "shared_buffers=128MB");
        assertThat(COMPOSE.resolveSibling("../../..").resolve("docs/operate/docker/Dockerfile"))
                .exists();
    }

    @Test
    @DisplayName("The unit runs the package from where the page says that it lies, as a user without rights")
    void unitFits() {
        assertThat(read(UNIT))
                .contains("ExecStart=/opt/comet/comet run", "ENV_FILE=/etc/comet/comet.env", "User=comet")
                .contains("NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=\n");
        assertThat(read(OPERATE.resolve("README.md")))
                .contains("/opt/comet", "/etc/comet/comet.env", "comet.service", "systemctl enable --now comet");
    }

    @Test
    @DisplayName("Every file that the archive takes from the sources is there")
    void archiveFits() {
        Path app = HOME.resolve("comet-app");

        assertThat(Pattern.compile("<source>([^<$]+)</source>")
                        .matcher(read(app.resolve("src/main/archive/archive.xml")))
                        .results()
                        .map(source -> app.resolve(source.group(1)).normalize()))
                .hasSizeGreaterThan(4)
                .allMatch(Files::isRegularFile);
    }

    private static List<String> lines(String text, String word) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(word + " "))
                .toList();
    }

    private static long number(Path file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(read(file))
                .results()
                .map(match -> Long.parseLong(match.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
