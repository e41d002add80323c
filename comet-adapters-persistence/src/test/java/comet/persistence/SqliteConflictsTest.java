package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.ImdbId;
import comet.core.media.MediaTitle;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On SQLite writers queue, so that nobody is in the way of another: what fails is reported at once. */
@DisplayName("Conflicts on SQLite")
final class SqliteConflictsTest extends DatabaseTestBase {
    private static final MediaTitle SINTEL = new MediaTitle("Sintel", OptionalInt.of(2010), OptionalInt.empty());

    private final List<Duration> pauses = new ArrayList<>();
    private int number = -1;
    private Event event = () -> {};

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
    @DisplayName("Another program that writes is waited for a second at most on the way to an answer, and by one alone")
    void anotherProgramWrites() throws Exception {
        try (Connection other = otherProgramWrites()) {
            assertThatThrownBy(() -> database.locks().tryAcquire("title:imdb:tt1727587", Duration.ofSeconds(15)))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("taking a lock failed (SQLITE_BUSY)");
            assertThat(waited()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));

            pauses.clear();
            assertThat(database.demand().requested("movie:tt1727587", clock.instant()))
                    .as("what is known does not depend on noting who asked")
                    .isEmpty();
            assertThatThrownBy(() -> database.metadata()
                            .save(new ImdbId("tt1727587"), StoredMetadata.of(new Dated<>(SINTEL, clock.instant()))))
                    .hasMessage("writing a title failed (SQLITE_BUSY)");
            assertThat(pauses).isEmpty();
            assertThat(database.metadata().find(new ImdbId("tt1727587"))).isEqualTo(StoredMetadata.NONE);
            other.rollback();
        }
        clock.advance(Duration.ofSeconds(15));

        assertThat(database.locks().tryAcquire("title:imdb:tt1727587", Duration.ofSeconds(15)))
                .isPresent();
    }

    @Test
    @DisplayName("What must not be lost waits for another program that writes, and is written when that is done")
    void whatMustNotBeLostWaits() throws Exception {
        try (Connection other = otherProgramWrites()) {
            afterPauses(20, other::rollback);

            execute("INSERT INTO maintenance (task, last_run_at) VALUES ('something', 1)");
        }

        assertThat(pauses).hasSize(20);
        assertThat(count("maintenance")).isEqualTo(1);
    }

    private Connection otherProgramWrites() throws SQLException {
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("comet.db"));
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("DELETE FROM lock");
        }
        return other;
    }

    private Duration waited() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @FunctionalInterface
    private interface Event {
        void happen() throws SQLException;
    }

    private void afterPauses(int number, Event event) {
        this.number = number;
        this.event = event;
    }

    @Override
    Pause pause() {
        return duration -> {
            pauses.add(duration);
            if (pauses.size() == number) {
                try {
                    event.happen();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
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
