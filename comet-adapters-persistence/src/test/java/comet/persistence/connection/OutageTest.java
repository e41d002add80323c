package comet.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.port.ManualClock;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who waits for a lost database, and who does not. */
final class OutageTest {
    private static final Duration ALMOST = Outage.PAUSE.minusMillis(1);

    private final ManualClock clock = new ManualClock();
    private boolean lost;
    private boolean broken;
    private int asked;
    private final Outage outage = new Outage(this::answer, clock);

    private Connection answer() throws SQLException {
        asked++;
        if (broken) {
            throw new IllegalStateException("broken");
        }
        if (lost) {
            throw new SQLException("nothing answers");
        }
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    private void succeeds() throws SQLException {
        int before = asked;
        outage.connection().close();
        assertThat(asked).isEqualTo(before + 1);
    }

    private void failsAfterAsking() {
        int before = asked;
        assertThatThrownBy(outage::connection).hasMessage("nothing answers");
        assertThat(asked).isEqualTo(before + 1);
    }

    private void failsAtOnce() {
        int before = asked;
        assertThatThrownBy(outage::connection).isInstanceOf(SQLException.class).hasMessageContaining("a moment ago");
        assertThat(asked).isEqualTo(before);
    }

    @Test
    @DisplayName("As long as all is well, every call asks the pool")
    void everyCallAsks() throws SQLException {
        succeeds();
        succeeds();
    }

    @Test
    @DisplayName("After one has waited in vain, the others fail without waiting")
    void othersFailAtOnce() {
        lost = true;
        failsAfterAsking();

        failsAtOnce();
        clock.advance(ALMOST);
        failsAtOnce();
    }

    @Test
    @DisplayName("After the pause one tries again; when that fails, another pause begins")
    void oneTriesAgain() {
        lost = true;
        failsAfterAsking();

        clock.advance(Outage.PAUSE);
        failsAfterAsking();
        failsAtOnce();

        clock.advance(ALMOST);
        failsAtOnce();
        clock.advance(Duration.ofMillis(1));
        failsAfterAsking();
    }

    @Test
    @DisplayName("The trial that succeeds ends it for all")
    void aSuccessEndsIt() throws SQLException {
        lost = true;
        failsAfterAsking();
        lost = false;
        failsAtOnce();

        clock.advance(Outage.PAUSE);
        succeeds();
        succeeds();

        lost = true;
        failsAfterAsking();
    }

    @Test
    @DisplayName("A clock that is set back does not make it longer")
    void aClockSetBackIsForgiven() throws SQLException {
        lost = true;
        failsAfterAsking();
        lost = false;

        clock.advance(Duration.ofHours(-1));

        succeeds();
    }

    @Test
    @DisplayName("While one tries, however long, the others fail without waiting")
    void oneTriesAtATime() throws Exception {
        Semaphore trying = new Semaphore(0);
        Semaphore answered = new Semaphore(0);
        lost = true;
        Outage slow = new Outage(
                () -> {
                    trying.release();
                    answered.acquireUninterruptibly();
                    return answer();
                },
                clock);
        answered.release();
        assertThatThrownBy(slow::connection).hasMessage("nothing answers");
        trying.acquire();
        clock.advance(Outage.PAUSE);

        FutureTask<Connection> trial = new FutureTask<>(slow::connection);
        Thread.startVirtualThread(trial);
        trying.acquire();
        clock.advance(Outage.PAUSE);
        assertThatThrownBy(slow::connection).hasMessageContaining("a moment ago");

        answered.release();
        assertThatThrownBy(trial::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("nothing answers");
    }

    @Test
    @DisplayName("A trial that breaks off in an unforeseen way leaves the next one its turn")
    void aBrokenTrialIsOver() throws SQLException {
        lost = true;
        failsAfterAsking();

        clock.advance(Outage.PAUSE);
        broken = true;
        assertThatThrownBy(outage::connection).isInstanceOf(IllegalStateException.class);

        broken = false;
        lost = false;
        succeeds();
    }
}
