package comet.app;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is done from time to time while the server runs")
class HousekeepingTest {

    private final Plan plan = new Plan();
    private final List<String> done = new ArrayList<>();

    private void start(Optional<Duration> sweepInterval) {
        Housekeeping.start(
                plan,
                new Housekeeping.Chores(() -> done.add("locks"), () -> done.add("sweep"), () -> done.add("memo")),
                sweepInterval);
    }

    @Test
    @DisplayName("STOR-22, UCFG-113: expired locks and forgotten viewers go every minute; a sweep comes at once")
    void whatIsDone() {
        start(Optional.of(Duration.ofHours(1)));

        plan.jobs.forEach(job -> job.run.run());

        assertThat(done).containsExactly("locks", "memo", "sweep");
        assertThat(plan.jobs)
                .extracting(Job::toString)
                .containsExactly("first PT1M, then PT1M", "first PT1M, then PT1M", "first PT0S, then PT1H");
    }

    @ParameterizedTest(name = "DATABASE_STARTUP_CLEANUP_INTERVAL of {0} s: every {1} s")
    @CsvSource({"0, 3600", "3599, 3600", "3600, 3600", "7200, 7200"})
    @DisplayName("CFG-38: sweeps come every interval, and not more often than every hour")
    void howOftenItIsSwept(long interval, long period) {
        start(Optional.of(Duration.ofSeconds(interval)));

        assertThat(plan.jobs.getLast().pause).isEqualTo(Duration.ofSeconds(period));
    }

    @Test
    @DisplayName("CFG-38: with -1 nothing is ever swept")
    void neverSwept() {
        start(Optional.empty());

        plan.jobs.forEach(job -> job.run.run());

        assertThat(done).containsExactly("locks", "memo");
    }

    @Test
    @DisplayName("What fails or breaks once is done again the next time")
    void aFailureIsNotTheEnd() {
        Housekeeping.start(
                plan,
                new Housekeeping.Chores(
                        () -> {
                            done.add("locks");
                            throw new StoreException("removing locks", new SQLException("gone"));
                        },
                        () -> {
                            done.add("sweep");
                            throw new IllegalStateException("a fault");
                        },
                        () -> done.add("memo")),
                Optional.of(Duration.ZERO));

        // A timetable drops a job that throws.
        plan.jobs.forEach(job -> job.run.run());

        assertThat(done).containsExactly("locks", "memo", "sweep");
    }

    private record Job(Duration first, Duration pause, Runnable run) {
        @Override
        public String toString() {
            return "first " + first + ", then " + pause;
        }
    }

    /** Writes down what is to be done; the test does it. */
    private static final class Plan implements Housekeeping.Timetable {
        private final List<Job> jobs = new ArrayList<>();

        @Override
        public void add(Duration first, Duration pause, Runnable job) {
            jobs.add(new Job(first, pause, job));
        }

        @Override
        public void close() {
            jobs.clear();
        }
    }
}
