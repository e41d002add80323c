package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.ManualClock;
import comet.persistence.DatabaseCondition.Integrity;
import comet.persistence.schema.Schema;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody looks at the database beside whoever uses it. */
final class DatabaseInspectionTest {
    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("comet.db");
    }

    private static DatabaseCondition look(Path path) {
        return DatabaseInspection.of(new DatabaseSettings.Sqlite(path));
    }

    private Database open() throws DatabaseUnavailableException, InterruptedException {
        return Database.open(
                DatabaseSettings.defaults(new DatabaseSettings.Sqlite(file())),
                new ManualClock(),
                DatabaseTestBase.NO_PAUSE,
                InetAddress::getAllByName);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    @DisplayName("A file that is not there yet is absent, and looking makes neither it nor its directory")
    void absent() {
        assertThat(look(directory.resolve("data/comet.db"))).isEqualTo(new DatabaseCondition.Absent());
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    @DisplayName("A file whose directory is a file cannot be made")
    void cannotBeMade() throws Exception {
        Path file = Files.writeString(directory.resolve("data"), "no directory");

        assertThat(look(file.resolve("comet.db"))).isInstanceOf(DatabaseCondition.Unusable.class);
        assertThat(look(directory)).isInstanceOf(DatabaseCondition.Unusable.class);
    }

    @Test
    @DisplayName("A database in use answers with its version, writable and whole; the user notices nothing")
    void inUse() throws Exception {
        try (Database database = open()) {
            assertThat(look(file()))
                    .isEqualTo(new DatabaseCondition.Answering(Schema.VERSION, Schema.VERSION, true, Integrity.WHOLE));
            assertThat(database.removeExpiredLocks()).isZero();
        }
    }

    @Test
    @DisplayName("While another program holds the right to write, it is not writable")
    void lockedByAnother() throws Exception {
        open().close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThat(look(file()))
                    .isEqualTo(new DatabaseCondition.Answering(Schema.VERSION, Schema.VERSION, false, Integrity.WHOLE));
        }
    }

    @Test
    @DisplayName("Tables of an older or newer version are told by their number, and left as they are")
    void versions() throws Exception {
        open().close();
        int future = Schema.VERSION + 7;
        execute("INSERT INTO flyway_schema_history SELECT " + future
                + ", '" + future + "', description, type, script, checksum, installed_by, installed_on, execution_time,"
                + " success FROM flyway_schema_history WHERE installed_rank = 1");

        assertThat(look(file()))
                .isEqualTo(new DatabaseCondition.Answering(future, Schema.VERSION, true, Integrity.WHOLE));

        execute("DELETE FROM flyway_schema_history WHERE installed_rank > 3");
        assertThat(look(file())).isEqualTo(new DatabaseCondition.Answering(3, Schema.VERSION, true, Integrity.WHOLE));
    }

    @Test
    @DisplayName("Damaged pages and files that are no database are named")
    void damaged() throws Exception {
        open().close();
        long size = Files.size(file());
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(4096).put(new byte[4096]).flip(), size - 4096);
        }

        assertThat(look(file()))
                .satisfiesAnyOf(
                        condition -> assertThat(condition).isInstanceOf(DatabaseCondition.Unusable.class),
                        condition -> assertThat(condition)
                                .isInstanceOfSatisfying(
                                        DatabaseCondition.Answering.class,
                                        answering -> assertThat(answering.integrity())
                                                .isEqualTo(Integrity.DAMAGED)));

        Files.writeString(file(), "This is a shopping list, not a database. ".repeat(50));
        assertThat(look(file())).isInstanceOf(DatabaseCondition.Unusable.class);
    }

    @Test
    @DisplayName("STOR-53: a file of another program is named as that, and not touched")
    void foreign() throws Exception {
        execute("CREATE TABLE shopping (item TEXT)");
        byte[] before = Files.readAllBytes(file());

        assertThat(look(file()).toString()).contains("another program");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    @DisplayName("PostgreSQL: tables that are missing are version 0; then those of this program, writable")
    void postgres() throws Exception {
        assertThat(DatabaseInspection.of(EmbeddedServer.bareDatabase()))
                .isEqualTo(new DatabaseCondition.Answering(0, Schema.VERSION, true, Integrity.NOT_LOOKED_AT));
        assertThat(DatabaseInspection.of(EmbeddedServer.emptyDatabase()))
                .isEqualTo(
                        new DatabaseCondition.Answering(Schema.VERSION, Schema.VERSION, true, Integrity.NOT_LOOKED_AT));
    }

    @Test
    @DisplayName("PostgreSQL that is away is named in words of ours, without user and password")
    void postgresAway() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        String condition = DatabaseInspection.of(new DatabaseSettings.Postgres(
                        "jdbc:postgresql://127.0.0.1:" + closed + "/comet", "someone", "FAKEKEY", false))
                .toString();

        assertThat(condition).contains("nothing answers there").doesNotContain("someone", "FAKEKEY");
    }
}
