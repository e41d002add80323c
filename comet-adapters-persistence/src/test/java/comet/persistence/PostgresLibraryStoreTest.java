package comet.persistence;

import comet.core.port.StoreException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Libraries of accounts on PostgreSQL")
final class PostgresLibraryStoreTest extends LibraryStoreTestBase {

    @Override
    DatabaseSettings.Backend emptyBackend() throws SQLException {
        return EmbeddedServer.emptyDatabase();
    }

    @Override
    void failWhenOldRowsAreDeleted() throws StoreException {
        execute("""
                CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''not now''; END'""");
        execute("CREATE TRIGGER fail BEFORE DELETE ON library_torrent FOR EACH ROW EXECUTE FUNCTION fail()");
    }
}
