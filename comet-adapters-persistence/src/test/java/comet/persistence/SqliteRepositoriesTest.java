package comet.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Repositories on SQLite")
final class SqliteRepositoriesTest extends RepositoriesTestBase {
    @TempDir
    Path directory;

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return new DatabaseSettings.Sqlite(directory.resolve("comet.db"));
    }
}
