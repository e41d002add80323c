package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.task.RecurringTask;
import comet.core.port.GenericTrackers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Public trackers for torrents without any of their own")
@Timeout(60)
class GenericTrackersTest {

    private static final String TRACKER = "udp://t.example.com:6969/announce";

    @TempDir
    private Path home;

    private House house(ScriptedOutside outside, boolean wanted, boolean offline) throws Exception {
        return House.open(
                home,
                Map.of(
                        "DOWNLOAD_GENERIC_TRACKERS", Boolean.toString(wanted),
                        "GENERIC_TRACKERS_URL", outside.url("best.txt"),
                        "METADATA_OFFLINE", Boolean.toString(offline)));
    }

    private static RecurringTask task(House house) {
        return house.context().getBeansOfType(RecurringTask.class).stream()
                .filter(task -> task.name().equals("tracker-list"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> known(House house) {
        return house.context().getBean(GenericTrackers.class).current().urls();
    }

    @Test
    @DisplayName("TRK-01, TRK-04: fetched at the start and every 86,400 s; nothing waits for it")
    void fetched() throws Exception {
        try (ScriptedOutside outside = new ScriptedOutside(200, TRACKER + "\n\nnonsense\n");
                House house = house(outside, true, false)) {
            assertThat(known(house)).isEmpty();
            assertThat(outside.asked()).isEmpty();
            assertThat(task(house).timing()).contains(new RecurringTask.Timing(Duration.ZERO, Duration.ofDays(1)));

            assertThat(task(house).work().run()).isEqualTo("1 public trackers known");

            assertThat(known(house)).containsExactly(TRACKER);
            assertThat(outside.asked()).containsExactly("/best.txt");
        }
    }

    @Test
    @DisplayName("TRK-04: after a restart a failure keeps what was fetched in the life before")
    void acrossRestarts() throws Exception {
        try (ScriptedOutside outside = new ScriptedOutside(200, TRACKER);
                House house = house(outside, true, false)) {
            assertThat(task(house).work().run()).isEqualTo("1 public trackers known");
        }
        try (ScriptedOutside outside = new ScriptedOutside(500, "");
                House house = house(outside, true, false)) {
            assertThat(task(house).work().run()).isEqualTo("1 public trackers known");

            assertThat(known(house)).containsExactly(TRACKER);
        }
    }

    @Test
    @DisplayName("MDS-43: an answer 404 adds no tracker, and a warning says so")
    void notFound() throws Exception {
        try (ScriptedOutside outside = new ScriptedOutside(404, "404: Not Found");
                House house = house(outside, true, false);
                LoggedLines log = new LoggedLines("comet.titles.Trackers")) {
            assertThat(task(house).work().run()).isEqualTo("0 public trackers known");

            assertThat(known(house)).isEmpty();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING the public list of trackers failed: ");
        }
    }

    @Test
    @DisplayName("TRK-01: off by default, and off when the server is offline")
    void off() throws Exception {
        try (ScriptedOutside outside = new ScriptedOutside(200, TRACKER)) {
            for (boolean wanted : new boolean[] {false, true}) {
                try (House house = house(outside, wanted, wanted)) {
                    assertThat(task(house).timing()).isEmpty();
                    assertThat(known(house)).isEmpty();
                }
            }
            assertThat(outside.asked()).isEmpty();
        }
    }
}
