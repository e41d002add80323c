package comet.persistence;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Contracts of the stores on PostgreSQL")
final class PostgresStoreContractsTest extends StoreContractsTestBase {

    /** DB-13: the expiry of locks is judged by the clock of the server. */
    private @Nullable StoppedServerClock serverClock;

    @Override
    DatabaseSettings.Backend emptyBackend() throws SQLException {
        StoppedServerClock stopped = StoppedServerClock.in(EmbeddedServer.emptyDatabase());
        serverClock = stopped;
        return stopped.database();
    }

    @Override
    void letLocksAge(Duration time) throws SQLException {
        requireNonNull(serverClock).advance(time);
    }
}
