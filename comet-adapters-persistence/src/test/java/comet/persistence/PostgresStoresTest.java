package comet.persistence;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Stores on PostgreSQL")
final class PostgresStoresTest extends StoresTestBase {

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return EmbeddedServer.emptyDatabase();
    }
}
