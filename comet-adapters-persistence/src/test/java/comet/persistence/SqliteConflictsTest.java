package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.port.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On SQLite writers queue, so that nobody is in the way of another: what fails is reported at once. */
@DisplayName("Conflicts on SQLite")
final class SqliteConflictsTest extends DatabaseTestBase {
    @TempDir
    Path directory;

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return new DatabaseSettings.Sqlite(directory.resolve("comet.db"));
    }

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {"40001", "40P01", "55P03", "23503"})
    @DisplayName("Nothing is repeated, whatever the failure is called")
    void nothingIsRepeated(String state) {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> database.connections().write("writing", connection -> {
                    attempts.incrementAndGet();
                    throw new SQLException("in the way", state);
                }))
                .isInstanceOf(StoreException.class);

        assertThat(attempts).hasValue(1);
        assertThat(database.connections().writesFail()).isTrue();
    }

    @Test
    @DisplayName("A row that refers to none is refused once, and nothing of its transaction is written")
    void aBrokenReferenceIsRefused() throws Exception {
        assertThatThrownBy(() -> execute("""
                        INSERT INTO release_link
                            (media_id, season, episode, torrent_id, file_index, file_name, confirmed_at)
                        VALUES (1, -1, -1, 1, -1, '', 0)""")).isInstanceOf(StoreException.class);

        assertThat(count("release_link")).isZero();
    }
}
