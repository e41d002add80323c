package comet.persistence;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Contracts of the stores on PostgreSQL")
final class PostgresStoreContractsTest extends StoreContractsTestBase {

    /** DB-13: the expiry of locks is judged by the clock of the server. */
    private StoppedServerClock serverClock;

    @Override
    DatabaseSettings.Backend emptyBackend() throws SQLException {
        serverClock = StoppedServerClock.in(EmbeddedServer.emptyDatabase());
        return serverClock.database();
    }

    @Override
    void letLocksAge(Duration time) throws SQLException {
        serverClock.advance(time);
    }
}
