package comet.app.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import comet.app.task.RecurringTask.Timing;
import comet.core.port.Locks;
import comet.core.port.ManualClock;
import comet.persistence.Database;
import comet.persistence.DatabaseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Work that one of several instances on a database does")
@Timeout(30)
class SweepOnOneInstanceTest {

    @TempDir
    private Path home;

    @Test
    @DisplayName("T-STOR-08: a sweep that runs elsewhere is not waited for; once the other one died it is done here")
    void aSweepElsewhereIsNotWaitedFor() throws Exception {
        ManualClock clock = new ManualClock();
        HeldPauses pauses = new HeldPauses();
        DatabaseSettings settings = DatabaseSettings.defaults(new DatabaseSettings.Sqlite(home.resolve("comet.db")));
        try (Database other = Database.open(settings, clock);
                Database ours = Database.open(settings, clock)) {
            Optional<Locks.Lease> held = other.locks().tryAcquire("task:sweep", Duration.ofMinutes(1));
            RecurringTask sweep = RecurringTask.onOneInstance(
                    "sweep",
                    "comet.test",
                    Optional.of(new Timing(Duration.ZERO, Duration.ofHours(1))),
                    () -> ours.sweep().toString());
            Tasks tasks = new Tasks(List.of(sweep), ours.locks(), clock, pauses);
            tasks.start();
            pauses.next("sweep");
            pauses.end("sweep");
            pauses.next("sweep");
            TaskResult.End elsewhere =
                    requireNonNull(tasks.results().get("sweep")).orElseThrow().end();
            clock.advance(Duration.ofMinutes(2));
            pauses.end("sweep");
            pauses.next("sweep");
            TaskResult here = requireNonNull(tasks.results().get("sweep")).orElseThrow();
            tasks.stop();

            assertThat(held).isPresent();
            assertThat(elsewhere).isEqualTo(TaskResult.End.ELSEWHERE);
            assertThat(here.end()).isEqualTo(TaskResult.End.DONE);
            assertThat(here.detail()).startsWith("Swept");
        }
    }
}
