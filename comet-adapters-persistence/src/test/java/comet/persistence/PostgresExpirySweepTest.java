package comet.persistence;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Expiry sweep on PostgreSQL")
final class PostgresExpirySweepTest extends ExpirySweepTestBase {

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return EmbeddedServer.emptyDatabase();
    }
}
