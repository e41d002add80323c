package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.port.Pause;
import comet.core.port.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a transaction that another made impossible: it is repeated, and in the end reported. */
@Timeout(60)
@DisplayName("Conflicts on PostgreSQL")
final class PostgresConflictsTest extends DatabaseTestBase {
    private static final String ADD_TO_ADA = "UPDATE maintenance SET last_run_at = last_run_at + 1 WHERE task = 'ada'";
    private static final String ADD_TO_BOB = "UPDATE maintenance SET last_run_at = last_run_at + 1 WHERE task = 'bob'";

    private final List<Duration> pauses = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private Pause inPauses = pauses::add;

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return EmbeddedServer.emptyDatabase();
    }

    @Override
    Pause pause() {
        return duration -> inPauses.pause(duration);
    }

    @BeforeEach
    void twoRows() throws StoreException {
        execute("INSERT INTO maintenance (task, last_run_at) VALUES ('ada', 0), ('bob', 0)");
    }

    private long sum() throws StoreException {
        return number("SELECT SUM(last_run_at) FROM maintenance");
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<Duration> milliseconds(long... milliseconds) {
        List<Duration> durations = new ArrayList<>();
        for (long duration : milliseconds) {
            durations.add(Duration.ofMillis(duration));
        }
        return durations;
    }

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {"40001", "40P01", "55P03", "23503"})
    @DisplayName("A conflict that does not end is tried eight times, with pauses that double, and then reported")
    void aConflictIsTriedEightTimes(String state) throws Exception {
        SQLException conflict = new SQLException("in the way", state);

        assertThatThrownBy(() -> database.connections().write("adding", connection -> {
                    attempts.incrementAndGet();
                    run(connection, ADD_TO_ADA);
                    throw conflict;
                }))
                .isInstanceOf(StoreException.class)
                .hasCause(conflict);

        assertThat(attempts).hasValue(8);
        assertThat(pauses).isEqualTo(milliseconds(20, 40, 80, 160, 320, 640, 1280));
        assertThat(sum()).isZero();
    }

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {"23505", "23502", "42P01", "08006", "57014"})
    @DisplayName("What is no conflict is not repeated")
    void otherFailuresAreNotRepeated(String state) {
        assertThatThrownBy(() -> database.connections().write("adding", connection -> {
                    attempts.incrementAndGet();
                    throw new SQLException("no conflict", state);
                }))
                .isInstanceOf(StoreException.class);

        assertThat(attempts).hasValue(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    @DisplayName("A conflict at the eighth attempt is the last; one that ends before it leaves no trace")
    void theEighthAttemptMaySucceed() throws Exception {
        database.connections().write("adding", connection -> {
            run(connection, ADD_TO_ADA);
            if (attempts.incrementAndGet() < 8) {
                throw new SQLException("in the way", "40001");
            }
            return connection;
        });

        assertThat(attempts).hasValue(8);
        assertThat(sum()).isEqualTo(1);
        assertThat(database.connections().writesFail()).isFalse();
    }

    @Test
    @DisplayName("A repetition that is interrupted in its pause ends with the conflict, and stays interrupted")
    void anInterruptedRepetitionEnds() throws Exception {
        inPauses = duration -> {
            throw new InterruptedException();
        };

        StoreException failure = catchThrowableOfType(
                StoreException.class,
                () -> database.connections().write("adding", connection -> {
                    attempts.incrementAndGet();
                    throw new SQLException("in the way", "40001");
                }));

        assertThat(failure).hasRootCauseMessage("in the way");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    @DisplayName("Of two transactions that block each other, the one that the server ends is repeated: both succeed")
    void aDeadlockIsRepeated() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        FutureTask<Void> first = adding(bothHoldOne, ADD_TO_ADA, ADD_TO_BOB);
        FutureTask<Void> second = adding(bothHoldOne, ADD_TO_BOB, ADD_TO_ADA);

        Thread.startVirtualThread(first);
        Thread.startVirtualThread(second);
        first.get();
        second.get();

        assertThat(sum()).isEqualTo(4);
        assertThat(attempts).hasValue(3);
        assertThat(pauses).isEqualTo(milliseconds(20));
    }

    /** A transaction that waits between its two statements, the first time, until another has done one as well. */
    private FutureTask<Void> adding(CyclicBarrier bothHoldOne, String one, String other) {
        AtomicInteger own = new AtomicInteger();
        return new FutureTask<>(() -> {
            database.connections().write("adding twice", connection -> {
                attempts.incrementAndGet();
                run(connection, "SET LOCAL deadlock_timeout = '10ms'", one);
                if (own.incrementAndGet() == 1) {
                    meet(bothHoldOne);
                }
                run(connection, other);
                return connection;
            });
            return null;
        });
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("A transaction whose view was overtaken is repeated with what is there now")
    void aSerializationFailureIsRepeated() throws Exception {
        database.connections().write("adding to what was read", connection -> {
            run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", "SELECT COUNT(*) FROM maintenance");
            if (attempts.incrementAndGet() == 1) {
                somebodyElseAdds();
            }
            run(connection, ADD_TO_ADA);
            return connection;
        });

        assertThat(attempts).hasValue(2);
        assertThat(sum()).isEqualTo(2);
    }

    private void somebodyElseAdds() {
        try {
            execute(ADD_TO_ADA);
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("SRCH-104: a lock that is not available is asked for again, and had when its holder is done")
    void aLockThatIsNotAvailableIsAskedForAgain() throws Exception {
        try (OpenTransaction holder = OpenTransaction.after(database, ADD_TO_ADA)) {
            inPauses = duration -> {
                pauses.add(duration);
                if (pauses.size() == 3) {
                    holder.rollBack();
                }
            };

            database.connections().write("adding", connection -> {
                attempts.incrementAndGet();
                run(connection, "SET LOCAL lock_timeout = '1ms'", ADD_TO_ADA);
                return connection;
            });
        }

        assertThat(attempts).hasValue(4);
        assertThat(pauses).isEqualTo(milliseconds(20, 40, 80));
        assertThat(sum()).isEqualTo(1);
    }

    @Test
    @DisplayName("SRCH-104: a lock that its holder keeps is given up after the eighth attempt; nothing is written")
    void aLockThatIsKeptIsGivenUp() throws Exception {
        try (OpenTransaction holder = OpenTransaction.after(database, ADD_TO_ADA)) {
            assertThatThrownBy(() -> database.connections().write("adding", connection -> {
                        attempts.incrementAndGet();
                        run(connection, ADD_TO_BOB, "SET LOCAL lock_timeout = '1ms'", ADD_TO_ADA);
                        return connection;
                    }))
                    .isInstanceOf(StoreException.class);

            holder.commit();
        }

        assertThat(attempts).hasValue(8);
        assertThat(sum()).isEqualTo(1);
    }
}
