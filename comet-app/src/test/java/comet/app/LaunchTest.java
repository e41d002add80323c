package comet.app;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.LoadResult;
import comet.app.settings.SettingsLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command run: what a person at a terminal sees of a start that fails or is stopped")
@Timeout(60)
class LaunchTest {

    @TempDir
    private Path home;

    @Test
    @DisplayName("HLT-08: a signal ends a start that waits for its database; the port is closed again, status 0")
    void givenADatabaseThatSaysNothing_whenStopped_thenItEnds() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Map<String, String> environment = Map.of(
                    "FASTAPI_HOST", "127.0.0.1",
                    "FASTAPI_PORT", Integer.toString(freePort()),
                    "LOG_LEVEL", "ERROR",
                    "DATABASE_TYPE", "postgresql",
                    "DATABASE_CONNECT_TIMEOUT", "600",
                    "DATABASE_URL", "comet:any@127.0.0.1:" + silent.getLocalPort() + "/comet");
            StopSignals signals = new StopSignals();

            Future<Integer> status =
                    threads.submit(() -> Launch.run(loaded(environment), InstantSource.system(), signals));
            awaitAnswers(environment);
            signals.hear(StopSignals.Kind.BY_HAND);

            assertThat(status.get(20, TimeUnit.SECONDS)).isZero();
            assertThat(HealthProbe.isHealthy(environment, home)).isFalse();
        }
    }

    @Test
    @DisplayName("CFG-39: a request that waits for a database which never comes leaves no stack trace")
    void givenARequestThatWaits_whenTheDatabaseNeverComes_thenOneLineIsSeen() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            int port = freePort();
            Map<String, String> environment = Map.of(
                    "FASTAPI_HOST", "127.0.0.1",
                    "FASTAPI_PORT", Integer.toString(port),
                    "LOG_LEVEL", "ERROR",
                    "DATABASE_TYPE", "postgresql",
                    "DATABASE_CONNECT_TIMEOUT", "3",
                    "DATABASE_URL", "comet:any@127.0.0.1:" + silent.getLocalPort() + "/comet");
            Future<?> viewer = threads.submit(() -> {
                awaitAnswers(environment);
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.getOutputStream()
                            .write("GET /stream/movie/tt1254207.json HTTP/1.1\r\nHost: x\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    return socket.getInputStream().readAllBytes();
                }
            });

            assertThat(faultsSeen(environment)).singleElement().asString().contains("does not answer in time");
            viewer.cancel(true);
        }
    }

    /** Until the server answers, or whoever waits is told to go. */
    private void awaitAnswers(Map<String, String> environment) throws InterruptedException {
        while (!HealthProbe.isHealthy(environment, home)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Test
    @DisplayName("HLT-08: a signal that came before the start ends it, too")
    void givenASignalBeforeTheStart_whenStarted_thenItEnds() throws Exception {
        StopSignals signals = new StopSignals();
        signals.hear(StopSignals.Kind.BY_PROGRAM);

        assertThat(Launch.run(loaded(sqlite(freePort())), InstantSource.system(), signals))
                .isZero();
    }

    @Test
    @DisplayName("A port in use: one line, and nothing of the libraries beside it")
    void givenAPortInUse_whenStarted_thenOneLineIsSeen() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(faultsSeen(sqlite(taken.getLocalPort())))
                    .singleElement()
                    .asString()
                    .startsWith("comet: cannot listen on 127.0.0.1 port " + taken.getLocalPort());
        }
    }

    @Test
    @DisplayName("Where it listens is logged when it is true: whoever reads the line can connect")
    void givenAPort_whenStarted_thenTheLineComesWithTheOpenPort() throws Exception {
        int port = freePort();
        List<Boolean> connected = new ArrayList<>();
        String seen = logOf(
                () -> {
                    Comet.start(loaded(withLog(port)), InstantSource.system(), new StopSignals())
                            .stop(Duration.ZERO);
                    return true;
                },
                line -> {
                    if (line.contains("Listening on: 127.0.0.1:" + port)) {
                        connected.add(accepts(port));
                    }
                });

        assertThat(connected).as(seen).containsExactly(true);
    }

    @Test
    @DisplayName("A port in use: nothing says that it is listened on")
    void givenAPortInUse_whenStarted_thenNothingSaysThatItListens() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String seen = logOf(
                    () -> Launch.run(loaded(withLog(taken.getLocalPort())), InstantSource.system(), new StopSignals()),
                    line -> {});

            assertThat(seen).contains("Database: sqlite").doesNotContain("Listening on");
        }
    }

    private static Map<String, String> withLog(int port) {
        Map<String, String> settings = new HashMap<>(sqlite(port));
        settings.put("LOG_LEVEL", "INFO");
        return settings;
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** All that is written to standard error, each piece shown to the reader before the writer goes on. */
    private static String logOf(Callable<?> start, Consumer<String> reader) throws Exception {
        PrintStream console = System.err;
        ByteArrayOutputStream seen = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                reader.accept(new String(bytes, offset, length, StandardCharsets.UTF_8));
            }
        };
        System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
        try {
            start.call();
        } finally {
            System.setErr(console);
        }
        return seen.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("A host that is not known: one line, and nothing of the libraries beside it")
    void givenAnUnknownHost_whenStarted_thenOneLineIsSeen() throws Exception {
        assertThat(faultsSeen(Map.of(
                        "FASTAPI_HOST",
                        "nowhere.invalid",
                        "FASTAPI_PORT",
                        Integer.toString(freePort()),
                        "LOG_LEVEL",
                        "ERROR")))
                .singleElement()
                .asString()
                .startsWith("comet: cannot listen on nowhere.invalid port ");
    }

    @Test
    @DisplayName(
            "T-STOR-20: tables that cannot be brought up to date: one line, and nothing of the libraries beside it")
    void givenAMigrationThatFails_whenStarted_thenOneLineIsSeen() throws Exception {
        Comet.start(loaded(sqlite(freePort())), InstantSource.system(), new StopSignals())
                .stop(Duration.ZERO);
        execute("DROP TABLE lock", "DELETE FROM flyway_schema_history");

        assertThat(faultsSeen(sqlite(freePort()))).singleElement().asString().startsWith("comet: DATABASE_PATH: ");
    }

    /** What is written to standard error, without the notices on settings. */
    private List<String> faultsSeen(Map<String, String> environment) {
        PrintStream console = System.err;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
        try {
            int status = Launch.run(loaded(environment), InstantSource.system(), new StopSignals());
            assertThat(status).isEqualTo(1);
        } finally {
            System.setErr(console);
        }
        return seen.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("config notice: "))
                .toList();
    }

    private LoadResult.Loaded loaded(Map<String, String> environment) {
        return (LoadResult.Loaded) SettingsLoader.load(environment, home);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/comet.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Map<String, String> sqlite(int port) {
        return Map.of("FASTAPI_HOST", "127.0.0.1", "FASTAPI_PORT", Integer.toString(port), "LOG_LEVEL", "ERROR");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
