package comet.persistence;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Contracts of the stores on PostgreSQL")
final class PostgresStoreContractsTest extends StoreContractsTestBase {

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return EmbeddedServer.emptyDatabase();
    }

    /** The clock is the server's: instead of moving it forward, locks are moved back. */
    @Override
    void letLocksAge(Duration time) throws Exception {
        execute("UPDATE lock SET expires_at = expires_at - " + time.toMillis());
    }
}
