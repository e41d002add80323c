package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import comet.app.settings.LoadResult;
import comet.app.settings.Settings;
import comet.app.settings.SettingsLoader;
import comet.app.task.RecurringTask;
import comet.app.task.RecurringTask.Timing;
import comet.persistence.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is removed from the database from time to time")
class PersistenceFactoryTest {

    private final Database database = mock();
    private final PersistenceFactory factory = new PersistenceFactory();

    private static Settings settings(String sweepInterval) {
        LoadResult loaded =
                SettingsLoader.load(Map.of("DATABASE_STARTUP_CLEANUP_INTERVAL", sweepInterval), Path.of("nowhere"));
        return ((LoadResult.Loaded) loaded).settings();
    }

    @Test
    @DisplayName("STOR-22: expired locks go every minute, on every instance")
    void expiredLocksGo() throws Exception {
        RecurringTask task = factory.lockRemoval(database);

        assertThat(task.timing()).contains(new Timing(Duration.ofMinutes(1), Duration.ofMinutes(1)));
        assertThat(task.lease()).isEmpty();
        task.work().run();
        verify(database).removeExpiredLocks();
    }

    @ParameterizedTest(name = "DATABASE_STARTUP_CLEANUP_INTERVAL of {0} s: every {1} s")
    @CsvSource({"0, 3600", "3599, 3600", "3600, 3600", "7200, 7200"})
    @DisplayName("CFG-38: a sweep comes at once, then every interval, and not more often than every hour")
    void howOftenItIsSwept(String interval, long pause) {
        RecurringTask task = factory.expirySweep(database, settings(interval));

        assertThat(task.timing()).contains(new Timing(Duration.ZERO, Duration.ofSeconds(pause)));
    }

    @Test
    @DisplayName("CFG-38: with -1 nothing is ever swept")
    void neverSwept() {
        assertThat(factory.expirySweep(database, settings("-1")).timing()).isEmpty();
    }

    @Test
    @DisplayName("DB-80: one instance at a time sweeps")
    void oneInstanceSweeps() throws Exception {
        RecurringTask task = factory.expirySweep(database, settings("0"));

        assertThat(task.lease()).isPresent();
    }
}
