package comet.debrid.alldebrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecentCallsTest {

    private static final Instant START = Instant.parse("2025-03-01T12:00:00.900Z");

    private final RecentCalls calls = new RecentCalls();

    private int callAfter(long seconds) {
        return calls.countAt(START.plusSeconds(seconds));
    }

    @Test
    @DisplayName("AD-05: the calls of the last minute are counted, each by its second")
    void givenCalls_whenTimePasses_thenOldOnesDropOut() {
        assertThat(callAfter(0)).isEqualTo(1);
        assertThat(callAfter(0)).isEqualTo(2);
        assertThat(callAfter(30)).isEqualTo(3);
        assertThat(callAfter(59)).isEqualTo(4);
        assertThat(callAfter(60)).as("the two of second 0 are a minute old").isEqualTo(3);
        assertThat(callAfter(119)).as("second 60 and this one").isEqualTo(2);
    }

    @Test
    @DisplayName("AD-05: after a quiet minute nothing is left, however long it was")
    void givenAQuietMinute_whenCalled_thenItIsTheFirst() {
        for (int i = 0; i < 300; i++) {
            callAfter(i % 60);
        }

        assertThat(callAfter(119)).as("nothing after second 59 but this").isEqualTo(1);
        assertThat(callAfter(100_000)).isEqualTo(1);
    }
}
