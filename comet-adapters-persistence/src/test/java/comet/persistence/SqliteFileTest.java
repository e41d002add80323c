package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import comet.core.media.ImdbId;
import comet.core.media.Scope;
import comet.core.port.ManualClock;
import comet.core.port.Pause;
import comet.core.port.ReleaseStoreContract;
import comet.core.port.ScopedRelease;
import comet.core.port.StoreException;
import comet.persistence.health.DatabaseHealth;
import comet.persistence.schema.MigrationLockHolder;
import comet.persistence.schema.Schema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What becomes of a file that is to be the database. */
final class SqliteFileTest {
    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock();

    private Database open(Path path) throws DatabaseUnavailableException, InterruptedException {
        return open(path, DatabaseTestBase.NO_PAUSE);
    }

    private Database open(Path path, Pause pause) throws DatabaseUnavailableException, InterruptedException {
        return Database.open(
                DatabaseSettings.defaults(new DatabaseSettings.Sqlite(path)), clock, pause, InetAddress::getAllByName);
    }

    private String refusal(Path path) {
        DatabaseUnavailableException refusal =
                catchThrowableOfType(DatabaseUnavailableException.class, () -> open(path));
        assertThat(refusal).isNotNull().message().hasLineCount(1).startsWith("DATABASE_PATH: ");
        return String.valueOf(refusal.getMessage());
    }

    private static void execute(Path path, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    @DisplayName("File and directories are made; nobody but the owner can read the file")
    void theFileIsMade() throws Exception {
        Path path = directory.resolve("data/deep/comet.db");

        try (Database database = open(path)) {
            assertThat(database.health()).isEqualTo(DatabaseHealth.OK);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @DisplayName("DB-83: write-ahead log, normal synchronisation, foreign keys")
    void theFileIsKeptSafely() throws Exception {
        try (Database database = open(directory.resolve("comet.db"))) {
            List<String> pragmas = new ArrayList<>();
            for (String pragma : List.of("journal_mode", "synchronous", "foreign_keys")) {
                pragmas.add(database.connections().maintain("asking", connection -> {
                    try (Statement statement = connection.createStatement();
                            var row = statement.executeQuery("PRAGMA " + pragma)) {
                        return row.getString(1);
                    }
                }));
            }
            assertThat(pragmas).containsExactly("wal", "1", "1");
        }
    }

    @Test
    @DisplayName("Read connections cannot write past the queue of writers")
    void readersCannotWrite() throws Exception {
        try (Database database = open(directory.resolve("comet.db"))) {
            assertThatThrownBy(() -> database.connections().read("writing by mistake", connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.executeUpdate("DELETE FROM media");
                        }
                    }))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    @DisplayName("A file that is no database is refused in one line, and left as it is")
    void aFileOfAnotherKindIsRefused() throws IOException {
        Path path = directory.resolve("comet.db");
        String text = "This is a letter, not a database. ".repeat(100);
        Files.writeString(path, text);

        assertThat(refusal(path)).contains(path.toString(), "no SQLite database, or damaged");
        assertThat(path).hasContent(text);
    }

    @Test
    @DisplayName("A database whose pages are damaged anywhere is refused in one line")
    void damagedPagesAreRefused() throws Exception {
        Path path = directory.resolve("comet.db");
        open(path).close();
        overwritePages(path);

        assertThat(refusal(path)).contains("no SQLite database, or damaged", "restore a backup");
    }

    @Test
    @DisplayName("HLT-07: a database that turns out to be damaged while it is used fails, and stays so")
    void damageIsFoundInUse() throws Exception {
        Path path = directory.resolve("comet.db");
        try (Database database = open(path)) {
            assertThat(database.health()).isEqualTo(DatabaseHealth.OK);
            assertThatThrownBy(() -> database.connections().read("reading releases", connection -> {
                        throw new SQLiteException("malformed", SQLiteErrorCode.SQLITE_CORRUPT);
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("reading releases failed (SQLITE_CORRUPT)");

            clock.advance(Duration.ofSeconds(3));
            assertThat(database.health()).isEqualTo(DatabaseHealth.FAILING);
            clock.advance(Duration.ofHours(1));
            assertThat(database.health()).isEqualTo(DatabaseHealth.FAILING);
        }
    }

    @Test
    @DisplayName("A database that a newer version has worked on is refused, with what to do, and nothing is changed")
    void aNewerDatabaseIsRefused() throws Exception {
        Path path = directory.resolve("comet.db");
        open(path).close();
        int newer = Schema.VERSION + 1;
        execute(
                path,
                "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '" + newer
                        + "', description, type, script, checksum, installed_by, installed_on, execution_time, success"
                        + " FROM flyway_schema_history WHERE version = '" + Schema.VERSION + "'");

        assertThat(refusal(path))
                .contains("newer version", "version " + newer, "knows " + Schema.VERSION, "restore a backup");
    }

    /** Everything after the first page, which says what the file is. */
    private static void overwritePages(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            long from = 4096;
            byte[] noise = new byte[(int) (file.size() - from)];
            Arrays.fill(noise, (byte) 0x5A);
            file.write(ByteBuffer.wrap(noise), from);
        }
    }

    @Test
    @DisplayName("A damaged database is refused in one line")
    void aDamagedDatabaseIsRefused() throws Exception {
        Path path = directory.resolve("comet.db");
        open(path).close();
        byte[] bytes = Files.readAllBytes(path);
        Arrays.fill(bytes, 100, bytes.length, (byte) 0x5A);
        Files.write(path, bytes);

        assertThat(refusal(path)).contains("no SQLite database, or damaged");
    }

    @Test
    @DisplayName("The database of another program is refused, and left as it is")
    void aForeignDatabaseIsRefused() throws Exception {
        Path path = directory.resolve("comet.db");
        execute(path, "CREATE TABLE torrents (media_id TEXT)");

        assertThat(refusal(path)).contains("tables of another program, such as torrents", "nothing was changed");
        execute(path, "INSERT INTO torrents VALUES ('tt1254207')");
    }

    @Test
    @DisplayName("STOR-53: a database of the Python system is told apart; neither it nor its directory is touched")
    void aDatabaseOfPythonCometIsLeftAsItIs() throws Exception {
        Path path = directory.resolve("data with blank #1%/comet.db");
        Files.createDirectory(path.getParent());
        execute(path, "CREATE TABLE torrents (media_id TEXT)", "CREATE TABLE debrid_availability (title TEXT)");
        byte[] before = Files.readAllBytes(path);

        assertThat(refusal(path))
                .contains(
                        path.toString(),
                        "the data of the Python system Comet, which cannot be taken over yet",
                        "nothing was changed",
                        "set DATABASE_PATH to another file, such as " + path.resolveSibling("comet-jvm.db"));
        assertThat(path).hasBinaryContent(before);
        assertThat(path.getParent()).isDirectoryNotContaining(file -> !file.equals(path));
    }

    @Test
    @DisplayName("A foreign database is refused too when only its write-ahead log says that it is one")
    void aForeignDatabaseInItsLogIsRefused() throws Exception {
        Path path = directory.resolve("comet.db");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE torrents (media_id TEXT)");

            assertThat(refusal(path)).contains("tables of another program, such as torrents");
        }
    }

    @Test
    @DisplayName("A file that can only be read is refused: it would lose all that is found")
    void aReadOnlyFileIsRefused() throws Exception {
        Path path = directory.resolve("comet.db");
        open(path).close();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--------"));
        assumeFalse(Files.isWritable(path), "permissions do not stop the superuser");

        assertThat(refusal(path)).contains("it cannot be written to");
    }

    @Test
    @DisplayName("Every start tries to write, so that a full disk or a read-only file is known at once")
    void everyStartTriesToWrite() throws Exception {
        Path path = directory.resolve("comet.db");
        open(path).close();
        execute(path, "PRAGMA user_version = 0");

        open(path).close();

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            assertThat(row.getInt(1)).isEqualTo(Schema.VERSION);
        }
    }

    @Test
    @DisplayName("HLT-07: while writes fail the database is read-only; it is tried again, and well when it takes them")
    void whileWritesFailTheDatabaseIsReadOnly() throws Exception {
        try (Database database = open(directory.resolve("comet.db"))) {
            allowWrites(database, false);
            assertThat(database.health()).isEqualTo(DatabaseHealth.OK);

            assertThatThrownBy(database::removeExpiredLocks).isInstanceOf(StoreException.class);
            clock.advance(Duration.ofSeconds(2));
            assertThat(database.health()).isEqualTo(DatabaseHealth.READ_ONLY);

            allowWrites(database, true);
            database.removeExpiredLocks();
            clock.advance(Duration.ofSeconds(2));
            assertThat(database.health()).isEqualTo(DatabaseHealth.OK);
        }
    }

    /** On the one connection that writes. */
    private static void allowWrites(Database database, boolean allowed) throws StoreException {
        database.connections().maintain("closing the file to writes", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA query_only = " + (allowed ? "OFF" : "ON"));
            }
        });
    }

    @Test
    @DisplayName("A temporary directory that takes no library is told in words of ours")
    void aMissingLibraryHasWords() {
        SQLException failure =
                new SQLException("Error opening connection", new NativeLibraryNotFoundException("text of the driver"));

        assertThat(SqliteFile.reason(failure))
                .contains("temporary directory", "-Djava.io.tmpdir")
                .doesNotContain("text of the driver");
    }

    @Test
    @DisplayName("A directory is refused in one line")
    void aDirectoryIsRefused() {
        assertThat(refusal(directory)).contains("it is a directory");
    }

    @Test
    @DisplayName("A path through a file is refused in one line")
    void aPathThroughAFileIsRefused() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(refusal(file.resolve("comet.db"))).contains("its directory cannot be made");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("A directory in which nothing can be made is refused in one line")
    void aDirectoryThatTakesNoFilesIsRefused() {
        // The process file system takes no files, not even from the superuser whom permissions do not stop.
        Path path = Path.of("/proc/self/comet.db");

        assertThat(refusal(path)).contains("it cannot be made; check the permissions");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("Every failure of SQLite has words that say what to do")
    @CsvSource({
        "SQLITE_NOTADB, move it away",
        "SQLITE_CORRUPT_INDEX, restore a backup",
        "SQLITE_CANTOPEN, permissions",
        "SQLITE_READONLY_DIRECTORY, permissions",
        "SQLITE_FULL, make room",
        "SQLITE_IOERR_WRITE, make room",
        "SQLITE_BUSY, stop that program",
        "SQLITE_MISUSE, SQLITE_MISUSE"
    })
    void everyFailureHasWords(SQLiteErrorCode code, String words) {
        assertThat(SqliteFile.reason(new SQLiteException("text of the driver", code)))
                .contains(words)
                .doesNotContain("text of the driver");
    }

    @Test
    @DisplayName("A full disk fails the write, which leaves nothing behind; with room again, writes succeed")
    void aFullDiskLeavesNothingHalfWritten() throws Exception {
        ImdbId film = new ImdbId("tt1254207");
        List<ScopedRelease> many = IntStream.range(0, 5000)
                .mapToObj(number -> new ScopedRelease(Scope.MOVIE, ReleaseStoreContract.release(number)))
                .toList();
        try (Database database = open(directory.resolve("comet.db"))) {
            limitPages(database, 80);

            assertThatThrownBy(() -> database.releases().save(film, many)).isInstanceOf(StoreException.class);
            assertThat(database.releases().find(film, Scope.MOVIE)).isEmpty();

            limitPages(database, 1_000_000);
            database.releases().save(film, many);
            assertThat(database.releases().find(film, Scope.MOVIE)).hasSize(5000);
        }
    }

    /** On the one connection that writes. */
    private static void limitPages(Database database, int pages) throws StoreException {
        database.connections().maintain("limiting the file", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA max_page_count = " + pages);
            }
        });
    }

    @Test
    @DisplayName("T-STOR-20: a migration that fails ends the start with its cause and changes nothing")
    void aFailingMigrationEndsTheStart() throws Exception {
        Path path = directory.resolve("comet.db");
        open(path).close();
        execute(
                path,
                "DROP TABLE lock",
                "DROP TABLE maintenance",
                "DROP TABLE media_demand",
                "DELETE FROM flyway_schema_history");

        DatabaseUnavailableException failure =
                catchThrowableOfType(DatabaseUnavailableException.class, () -> open(path));

        assertThat(failure)
                .message()
                .hasLineCount(1)
                .startsWith("DATABASE_PATH: ")
                .contains("brought up to date");
        assertThat(failure).hasRootCauseInstanceOf(SQLiteException.class);
        // The connection is closed and nothing of the migration is there.
        execute(path, "CREATE TABLE lock (word TEXT)", "CREATE TABLE media_demand (word TEXT)");
    }

    @Test
    @DisplayName("T-STOR-07: of several that open a new file at once, one migrates and the others wait")
    void severalMayOpenAtOnce() throws Exception {
        Path path = directory.resolve("comet.db");
        List<Callable<Database>> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(() -> open(path, Thread::sleep));
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Database> start : threads.invokeAll(starts)) {
                try (Database database = start.get()) {
                    assertThat(database.health()).isEqualTo(DatabaseHealth.OK);
                }
            }
        }

        execute(path, "CREATE UNIQUE INDEX each_version_once ON flyway_schema_history (version)");
    }

    @Test
    @DisplayName("T-STOR-07: a start waits for another process that migrates")
    void aStartWaitsForAnotherProcess() throws Exception {
        Path path = directory.resolve("comet.db");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MigrationLockHolder.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("held");
            AtomicInteger waits = new AtomicInteger();

            try (Database database = open(path, duration -> {
                if (waits.incrementAndGet() == 3) {
                    // The other process is done, and this one sees it the next time.
                    other.destroyForcibly().waitFor();
                }
            })) {
                assertThat(database.health()).isEqualTo(DatabaseHealth.OK);
            }

            assertThat(waits).hasValueGreaterThanOrEqualTo(3);
        } finally {
            other.destroyForcibly();
        }
    }
}
