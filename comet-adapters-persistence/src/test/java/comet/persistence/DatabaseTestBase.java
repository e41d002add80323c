package comet.persistence;

import comet.core.port.ManualClock;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import comet.persistence.connection.OwnContext;
import java.net.InetAddress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An open, empty database for each test, on a clock that moves by hand. Each backend extends what extends this. */
abstract class DatabaseTestBase {

    /** A pause that does not wait. */
    static final Pause NO_PAUSE = duration -> {};

    /** Shared, as an application shares its own: a context for each test would take longer than most of them. */
    private static final OwnContext REPOSITORIES = new OwnContext();

    final ManualClock clock = new ManualClock();
    Database database;
    private DatabaseSettings.Backend backend;

    /** Where the database of this test is. */
    abstract DatabaseSettings.Backend emptyBackend() throws Exception;

    @BeforeEach
    final void open() throws Exception {
        backend = emptyBackend();
        database = open(settings());
    }

    @AfterEach
    final void close() {
        database.close();
    }

    /** What the database does instead of waiting. */
    Pause pause() {
        return NO_PAUSE;
    }

    DatabaseSettings settings() {
        return DatabaseSettings.defaults(backend);
    }

    /** The defaults but for how long releases are kept and how often is swept. */
    DatabaseSettings settings(Duration torrentTtl, Duration cleanupInterval) {
        DatabaseSettings defaults = settings();
        return new DatabaseSettings(
                backend,
                defaults.poolSize(),
                defaults.connectTimeout(),
                cleanupInterval,
                torrentTtl,
                defaults.demandLookback(),
                defaults.metadataStaleMaxAge());
    }

    /** Opens the database of this test once more, as another instance would. */
    Database open(DatabaseSettings settings) throws DatabaseUnavailableException, InterruptedException {
        return Database.open(settings, clock, pause(), InetAddress::getAllByName, REPOSITORIES, () -> {});
    }

    /** A number read past the stores. */
    long number(String query) throws StoreException {
        return database.connections().read("looking behind the stores", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    long count(String table) throws StoreException {
        return number("SELECT COUNT(*) FROM " + table);
    }

    /** Changes something past the stores. */
    void execute(String sql) throws StoreException {
        database.connections().write("changing something behind the stores", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
