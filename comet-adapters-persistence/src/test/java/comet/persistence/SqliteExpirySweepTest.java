package comet.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Expiry sweep on SQLite")
final class SqliteExpirySweepTest extends ExpirySweepTestBase {
    @TempDir
    Path directory;

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return new DatabaseSettings.Sqlite(directory.resolve("comet.db"));
    }
}
