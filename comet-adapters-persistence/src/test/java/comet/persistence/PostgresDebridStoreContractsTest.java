package comet.persistence;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Contracts of the stores for accounts on PostgreSQL")
final class PostgresDebridStoreContractsTest extends DebridStoreContractsTestBase {

    @Override
    DatabaseSettings.Backend emptyBackend() throws SQLException {
        return EmbeddedServer.emptyDatabase();
    }
}
