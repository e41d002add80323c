package comet.persistence;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Repositories on PostgreSQL")
final class PostgresRepositoriesTest extends RepositoriesTestBase {

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return EmbeddedServer.emptyDatabase();
    }
}
