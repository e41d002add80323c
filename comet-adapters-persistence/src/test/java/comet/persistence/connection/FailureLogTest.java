package comet.persistence.connection;

import static comet.persistence.connection.FailureLog.Side.READING;
import static comet.persistence.connection.FailureLog.Side.WRITING;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.ManualClock;
import comet.persistence.sql.Failure;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

@DisplayName("A database that fails: one line a kind and minute, and one when it is over")
final class FailureLogTest {
    private static final Failure FULL = Failure.of(new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL));
    private static final Failure GONE = Failure.of(new SQLException("gone", "57P01"));

    private final ManualClock clock = new ManualClock();
    private final FailureLog log = new FailureLog(clock);
    private final LoggedLines lines = new LoggedLines("comet.persistence.Stores");

    @AfterEach
    void stopListening() {
        lines.close();
    }

    @Test
    @DisplayName("The first failure is told at once, with the word of the database and what to do")
    void first() {
        log.failed(WRITING, "writing releases", FULL);

        assertThat(lines.all())
                .containsExactly(
                        "WARNING writing releases failed (SQLITE_FULL: the disk is full or failing; make room)");
    }

    @Test
    @DisplayName("Thousands within a minute are one line, and their number stands in the next")
    void count() {
        for (int i = 0; i < 57_000; i++) {
            log.failed(WRITING, "writing releases", FULL);
        }
        assertThat(lines.all()).hasSize(1);

        clock.advance(FailureLog.BETWEEN_LINES);
        log.failed(WRITING, "taking a lock", FULL);

        assertThat(lines.all()).hasSize(2);
        assertThat(lines.all().getLast())
                .startsWith("WARNING taking a lock failed (SQLITE_FULL: ")
                .endsWith("; 57000 calls failed so since the last such line");
    }

    @Test
    @DisplayName("Each kind has its own line")
    void kinds() {
        log.failed(WRITING, "writing releases", FULL);
        log.failed(READING, "reading releases", GONE);
        log.failed(READING, "reading releases", GONE);

        assertThat(lines.all())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("WARNING reading releases failed (SQLSTATE 57P01: ");
    }

    @Test
    @DisplayName("When it works again that is told once, with how many calls failed and for how long")
    void over() {
        log.failed(WRITING, "writing releases", FULL);
        clock.advance(Duration.ofSeconds(3));
        log.failed(WRITING, "writing releases", FULL);
        clock.advance(FailureLog.QUIET);
        log.worked(WRITING);
        log.worked(WRITING);

        assertThat(lines.all())
                .hasSize(2)
                .last()
                .isEqualTo("INFO the database can be written to again: 2 calls failed in 8 s (SQLITE_FULL)");
    }

    @Test
    @DisplayName("Reads that succeed say nothing about writes; nor do writes that find nothing to write on a full disk")
    void notOver() {
        log.failed(WRITING, "writing releases", FULL);
        clock.advance(Duration.ofHours(1));
        log.worked(READING);
        log.failed(WRITING, "writing releases", FULL);
        log.worked(WRITING);

        assertThat(lines.all()).allMatch(line -> line.startsWith("WARNING"));
    }

    @Test
    @DisplayName("A database that comes and goes writes no more than one line a minute of each kind")
    void comesAndGoes() {
        for (int i = 0; i < 60; i++) {
            log.failed(READING, "reading releases", GONE);
            clock.advance(Duration.ofSeconds(1));
            log.worked(READING);
        }

        assertThat(lines.all()).hasSize(1);
    }
}
