package comet.persistence;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Contracts of the stores on SQLite")
final class SqliteStoreContractsTest extends StoreContractsTestBase {
    @TempDir
    Path directory;

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return new DatabaseSettings.Sqlite(directory.resolve("comet.db"));
    }

    @Override
    void letLocksAge(Duration time) {
        clock.advance(time);
    }
}
