package comet.persistence;

import comet.core.port.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Libraries of accounts on SQLite")
final class SqliteLibraryStoreTest extends LibraryStoreTestBase {
    @TempDir
    Path directory;

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return new DatabaseSettings.Sqlite(directory.resolve("comet.db"));
    }

    @Override
    void failWhenOldRowsAreDeleted() throws StoreException {
        execute("""
                CREATE TRIGGER fail BEFORE DELETE ON library_torrent
                BEGIN SELECT RAISE(ABORT, 'not now'); END""");
    }
}
