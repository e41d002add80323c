package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.ImdbId;
import comet.core.media.MediaMetadata;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.StoreException;
import comet.persistence.connection.OwnContext;
import comet.persistence.connection.Repositories;
import comet.persistence.connection.Table;
import io.micronaut.data.connection.exceptions.NoConnectionException;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Repositories work on the connection that their thread was given, and on no other. */
abstract class RepositoriesTestBase extends DatabaseTestBase {
    private static final StoredMetadata FILM =
            new StoredMetadata(MediaMetadata.of("Big Buck Bunny", 2008), Instant.ofEpochMilli(1000));

    private final OwnContext context = new OwnContext();
    private TaskRows rows;

    @BeforeEach
    final void findRepository() {
        rows = context.get().get(TaskRows.class);
    }

    @AfterEach
    final void closeContext() {
        context.close();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @DisplayName("A repository and plain SQL see each other's changes in one transaction, and are committed together")
    void theyShareATransaction() throws Exception {
        database.connections().write("adding", connection -> {
            rows.add(new TaskRow("ada", 1));
            run(connection, "UPDATE maintenance SET last_run_at = 2 WHERE task = 'ada'");
            assertThat(rows.findById("ada")).contains(new TaskRow("ada", 2));
            return connection;
        });

        assertThat(number("SELECT last_run_at FROM maintenance WHERE task = 'ada'"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("What a repository wrote is rolled back with the rest of the transaction")
    void theyAreRolledBackTogether() throws Exception {
        assertThatThrownBy(() -> database.connections().write("adding", connection -> {
                    rows.add(new TaskRow("ada", 1));
                    throw new SQLException("no more");
                }))
                .isInstanceOf(StoreException.class);

        assertThat(count("maintenance")).isZero();
    }

    @Test
    @DisplayName("Without a connection a repository fails at once, also on a thread that had one")
    void withoutAConnectionTheyFail() throws Exception {
        database.connections().read("reading", connection -> rows.findById("ada"));

        assertThatThrownBy(() -> rows.findById("ada")).isInstanceOf(NoConnectionException.class);
    }

    @Test
    @DisplayName("A connection within another is used until it is given back, then the other one again")
    void connectionsNest() throws Exception {
        database.connections().write("adding", connection -> {
            rows.add(new TaskRow("ada", 1));
            boolean seenByOthers = isKnownToOthers("ada");
            rows.add(new TaskRow("bob", 1));
            assertThat(seenByOthers).isFalse();
            return connection;
        });

        assertThat(isKnownToOthers("bob")).isTrue();
    }

    private boolean isKnownToOthers(String task) {
        try {
            return database.connections()
                    .read("reading", connection -> rows.findById(task).isPresent());
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("A failure of the database in a repository is a store failure, with what the driver said as its cause")
    void failuresAreStoreFailures() throws Exception {
        database.connections().write("adding", connection -> {
            rows.add(new TaskRow("ada", 1));
            return connection;
        });

        assertThatThrownBy(() -> database.connections().write("adding", connection -> {
                    rows.add(new TaskRow("ada", 1));
                    return connection;
                }))
                .isInstanceOf(StoreException.class)
                .cause()
                .isInstanceOf(SQLException.class);
    }

    @Test
    @DisplayName("A table asks for its repository when it is first used, and once")
    void tablesAskOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Supplier<Repositories> counting = () -> {
            asked.incrementAndGet();
            return context.get();
        };
        Table<TaskRows> table = new Table<>(database.connections(), counting, TaskRows.class);
        int before = asked.get();

        table.write("adding", tasks -> tasks.add(new TaskRow("ada", 1)));

        Optional<TaskRow> read = table.read("reading", tasks -> tasks.findById("ada"));
        assertThat(read).contains(new TaskRow("ada", 1));
        assertThat(before).isZero();
        assertThat(asked).hasValue(1);
    }

    @Test
    @DisplayName(
            "An embedder needs no context: a store of rows works, and after the database is closed it fails as others do")
    void embeddersNeedNoContext() throws Exception {
        Database embedded = Database.open(settings(), clock, NO_PAUSE, InetAddress::getAllByName);
        embedded.metadata().save(new ImdbId("tt1254207"), FILM);
        assertThat(embedded.metadata().find(new ImdbId("tt1254207"))).contains(FILM);

        embedded.close();

        assertThatThrownBy(() -> embedded.metadata().find(new ImdbId("tt1254207")))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> embedded.demand().lastScrape("tt1254207")).isInstanceOf(StoreException.class);
    }
}
