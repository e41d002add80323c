package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.media.ImdbId;
import comet.core.media.Scope;
import comet.core.port.ManualClock;
import comet.core.port.Pause;
import comet.core.port.ReleaseStoreContract;
import comet.core.port.ScopedRelease;
import comet.core.port.StoreException;
import comet.persistence.DatabaseSettings.Postgres;
import comet.persistence.health.DatabaseHealth;
import comet.persistence.schema.Schema;
import comet.persistence.sql.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts and losses of a PostgreSQL server. */
final class PostgresServerTest {
    private static final ImdbId FILM = new ImdbId("tt1254207");

    private static final Duration LONGER_THAN_AN_OUTAGE = Duration.ofMinutes(1);
    private static final String MOMENT_AGO = "the database could not be reached a moment ago";

    private final ManualClock clock = new ManualClock();
    private final AtomicInteger pauses = new AtomicInteger();

    /** Time passes while the start waits. */
    private final Pause pause = duration -> {
        pauses.incrementAndGet();
        clock.advance(duration);
    };

    private Database open(Postgres server) throws DatabaseUnavailableException, InterruptedException {
        return open(server, pause);
    }

    private Database open(Postgres server, Pause waiting) throws DatabaseUnavailableException, InterruptedException {
        return Database.open(DatabaseSettings.defaults(server), clock, waiting, InetAddress::getAllByName);
    }

    private String refusal(Postgres server) {
        DatabaseUnavailableException refusal =
                catchThrowableOfType(DatabaseUnavailableException.class, () -> open(server));
        assertThat(refusal).isNotNull().hasNoCause().message().hasLineCount(1).startsWith("DATABASE_URL: ");
        return String.valueOf(refusal.getMessage());
    }

    private static List<String> tables(Postgres server) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Dialect.POSTGRESQL.listTables())) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void execute(Postgres server, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    @DisplayName("An empty database is migrated")
    void anEmptyDatabaseIsMigrated() throws Exception {
        Postgres bare = EmbeddedServer.bareDatabase();

        try (Database database = open(bare)) {
            assertThat(database.health()).isEqualTo(DatabaseHealth.OK);
        }

        assertThat(tables(bare)).contains("torrent", "release_link", "lock", "flyway_schema_history");
    }

    @Test
    @DisplayName("T-STOR-07: of several that open an empty database at once, one migrates and the others wait")
    void severalMayOpenAtOnce() throws Exception {
        Postgres bare = EmbeddedServer.bareDatabase();
        List<Callable<Database>> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(() -> open(bare));
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Database> start : threads.invokeAll(starts)) {
                try (Database database = start.get()) {
                    assertThat(database.health()).isEqualTo(DatabaseHealth.OK);
                }
            }
        }

        execute(bare, "CREATE UNIQUE INDEX each_version_once ON flyway_schema_history (version)");
    }

    @Test
    @DisplayName("T-STOR-20: a migration that fails ends the start and changes nothing")
    void aFailingMigrationEndsTheStart() throws Exception {
        Postgres database = EmbeddedServer.bareDatabase();
        open(database).close();
        execute(database, "DROP TABLE lock, maintenance, media_demand", "DELETE FROM flyway_schema_history");
        List<String> before = tables(database);

        String refusal = refusal(database);

        assertThat(refusal).contains("brought up to date", "SQLSTATE 42P07");
        assertThat(tables(database)).isEqualTo(before);
    }

    @Test
    @DisplayName("A database that a newer version has worked on is refused, with what to do, and left as it is")
    void aNewerDatabaseIsRefused() throws Exception {
        Postgres database = EmbeddedServer.bareDatabase();
        open(database).close();
        int newer = Schema.VERSION + 1;
        execute(
                database,
                "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '" + newer
                        + "', description, type, script, checksum, installed_by, installed_on, execution_time, success"
                        + " FROM flyway_schema_history WHERE version = '" + Schema.VERSION + "'");
        List<String> before = tables(database);

        assertThat(refusal(database))
                .contains("newer version", "version " + newer, "knows " + Schema.VERSION, "restore a backup");
        assertThat(tables(database)).isEqualTo(before);
    }

    @Test
    @DisplayName("The database of another program is refused, and left as it is")
    void aForeignDatabaseIsRefused() throws Exception {
        Postgres database = EmbeddedServer.bareDatabase();
        execute(database, "CREATE TABLE torrents (media_id TEXT)");

        assertThat(refusal(database))
                .contains(
                        "tables of another program, such as torrents", "nothing was changed", "make an empty database");
        assertThat(tables(database)).containsExactly("torrents");
    }

    @Test
    @DisplayName("CFG-39: a server that does not answer is asked until the time is over; one line says so")
    void anUnreachableServerIsAskedForAWhile() throws Exception {
        try (TcpGate shut = TcpGate.to(EmbeddedServer.port())) {
            Postgres server = new Postgres(
                    "jdbc:postgresql://localhost:" + shut.port() + "/films?sslmode=disable", "ada", "s3cret", false);

            String refusal = refusal(server);

            assertThat(refusal)
                    .contains("localhost:" + shut.port() + "/films", "nothing answers there")
                    .doesNotContain("ada", "s3cret");
            assertThat(pauses).hasValue(60);
        }
    }

    @Test
    @DisplayName("CFG-39: a port that lets everybody in and says nothing does not hold the start for ever")
    void aSilentServerDoesNotHoldTheStart() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            DatabaseSettings defaults = DatabaseSettings.defaults(EmbeddedServer.at(silent.getLocalPort(), "films"));
            DatabaseSettings impatient = new DatabaseSettings(
                    defaults.backend(),
                    defaults.poolSize(),
                    Duration.ZERO,
                    defaults.cleanupInterval(),
                    defaults.torrentTtl(),
                    defaults.demandLookback(),
                    defaults.metadataStaleMaxAge());

            assertThatThrownBy(() -> Database.open(impatient, clock, pause, InetAddress::getAllByName))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("does not answer in time");
        }
    }

    @Test
    @DisplayName("CFG-39: a server that comes up while the start waits is used")
    void aServerThatComesUpIsUsed() throws Exception {
        Postgres target = EmbeddedServer.emptyDatabase();
        try (TcpGate gate = TcpGate.to(EmbeddedServer.port())) {
            Postgres server = EmbeddedServer.at(gate.port(), target.address().replaceAll(".*/", ""));
            Pause opening = duration -> {
                if (pauses.incrementAndGet() == 3) {
                    try {
                        gate.open();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };

            try (Database database = open(server, opening)) {
                assertThat(database.health()).isEqualTo(DatabaseHealth.OK);
            }

            assertThat(pauses).hasValue(3);
        }
    }

    @Test
    @DisplayName("A database that does not exist ends the start at once")
    void aMissingDatabaseEndsTheStart() {
        assertThat(refusal(EmbeddedServer.at(EmbeddedServer.port(), "nowhere"))).contains("has no such database");
        assertThat(pauses).hasValue(0);
    }

    @Test
    @DisplayName("A host name that is not known is asked for until the time is over")
    void anUnknownHostIsAskedForAWhile() {
        Postgres server = new Postgres("jdbc:postgresql://nowhere.invalid:5432/comet", "ada", "s3cret", true);

        assertThat(refusal(server)).contains("the host name is not known").doesNotContain("ada", "s3cret");
        assertThat(pauses).hasValue(60);
    }

    @Test
    @DisplayName("An address that is none ends the start at once, and its text is not repeated")
    void aMalformedAddressEndsTheStart() {
        assertThat(refusal(new Postgres("jdbc:postgresql://host:port:secret/comet", "", "", false)))
                .contains("this is no host:port/database");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("Refusals have words of ours, as those of server and driver may name the user")
    @CsvSource({
        "28P01, user or password is not accepted",
        "28000, user or password is not accepted",
        "3D000, has no such database",
        "08004, check sslmode",
        "42501, may not create tables",
        "53300, SQLSTATE 53300"
    })
    void refusalsHaveWords(String state, String words) {
        assertThat(PostgresServer.reason(new SQLException("password authentication failed for user ada", state)))
                .contains(words)
                .doesNotContain("ada");
    }

    @Test
    @DisplayName("A server that is lost while the product runs fails calls, and is used again when it is back")
    void aLostServerIsUsedAgain() throws Exception {
        Postgres target = EmbeddedServer.emptyDatabase();
        try (TcpGate gate = TcpGate.to(EmbeddedServer.port())) {
            gate.open();
            try (Database database =
                    open(EmbeddedServer.at(gate.port(), target.address().replaceAll(".*/", "")))) {
                database.releases()
                        .save(FILM, List.of(new ScopedRelease(Scope.MOVIE, ReleaseStoreContract.release(1))));
                assertThat(database.health()).isEqualTo(DatabaseHealth.OK);

                gate.shut();
                clock.advance(Duration.ofSeconds(2));
                assertThatThrownBy(() -> database.releases().find(FILM, Scope.MOVIE))
                        .isInstanceOf(StoreException.class);
                assertThat(database.health()).isEqualTo(DatabaseHealth.FAILING);

                gate.open();
                assertThat(findWhenBack(database)).isEqualTo(1);
                clock.advance(Duration.ofSeconds(2));
                assertThat(database.health()).isEqualTo(DatabaseHealth.OK);
            }
        }
    }

    @Test
    @DisplayName(
            "A server that is lost is waited for by one call; those after it fail at once, until one may try again")
    void aLostServerIsWaitedForOnce() throws Exception {
        Postgres target = EmbeddedServer.emptyDatabase();
        try (TcpGate gate = TcpGate.to(EmbeddedServer.port())) {
            gate.open();
            try (Database database =
                    open(EmbeddedServer.at(gate.port(), target.address().replaceAll(".*/", "")))) {
                database.releases().find(FILM, Scope.MOVIE);
                gate.shut();
                failUntilNobodyWaits(database);

                gate.open();
                assertThatThrownBy(() -> database.releases().find(FILM, Scope.MOVIE))
                        .isInstanceOf(StoreException.class)
                        .cause()
                        .hasMessage(MOMENT_AGO);
                assertThatThrownBy(() -> database.demand().requested(FILM.toString(), clock.instant()))
                        .isInstanceOf(StoreException.class)
                        .cause()
                        .hasMessage(MOMENT_AGO);

                assertThat(findWhenBack(database)).isZero();
            }
        }
    }

    /** Connections that were open when the server was lost fail by themselves first. */
    private static void failUntilNobodyWaits(Database database) {
        for (int attempt = 1; attempt <= 10; attempt++) {
            StoreException failure = catchThrowableOfType(
                    StoreException.class, () -> database.releases().find(FILM, Scope.MOVIE));
            assertThat(failure).isNotNull();
            if (failure.getCause() != null
                    && MOMENT_AGO.equals(failure.getCause().getMessage())) {
                return;
            }
        }
        throw new AssertionError("every call waits for the lost server");
    }

    /** The pool looks for the server now and then; a call that tries again waits for it some seconds by itself. */
    private int findWhenBack(Database database) throws StoreException {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.releases().find(FILM, Scope.MOVIE).size();
            } catch (StoreException e) {
                if (attempt == 10) {
                    throw e;
                }
                clock.advance(LONGER_THAN_AN_OUTAGE);
            }
        }
    }

    @Test
    @DisplayName("CFG-37: with IPv4 forced, the server is reached by its address")
    void ipv4CanBeForced() throws Exception {
        Postgres target = EmbeddedServer.emptyDatabase();
        Postgres forced =
                new Postgres(target.jdbcUrl().replace("localhost", "database.invalid"), target.user(), "", true);

        try (Database database =
                Database.open(DatabaseSettings.defaults(forced), clock, pause, host -> new InetAddress[] {
                    InetAddress.getByAddress(new byte[16]), InetAddress.getByAddress(new byte[] {127, 0, 0, 1})
                })) {
            assertThat(database.health()).isEqualTo(DatabaseHealth.OK);
        }
    }
}
