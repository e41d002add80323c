package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("DB-03: a search that left a gap is made again after 3 minutes, then 15, then every hour")
class IncompleteSearchesTest {

    private static final MediaRequest EPISODE =
            MediaRequest.parse(MediaType.SERIES, "tt0000202:1:2").orElseThrow();

    private final ManualClock time = new ManualClock();
    private final IncompleteSearches searches = new IncompleteSearches();

    @ParameterizedTest(name = "after {0} attempts: {1} s")
    @CsvSource({"1, 180", "2, 900", "3, 3600", "4, 3600"})
    void waits(int attempts, long seconds) {
        for (int i = 0; i < attempts; i++) {
            searches.leftGap(EPISODE, time.instant());
        }

        time.advance(Duration.ofSeconds(seconds - 1));
        assertThat(searches.isResting(EPISODE, time.instant())).isTrue();
        time.advance(Duration.ofSeconds(1));
        assertThat(searches.isResting(EPISODE, time.instant())).isFalse();
        assertThat(searches.knows(EPISODE)).isTrue();
    }

    @Test
    @DisplayName("a complete one makes all of that void")
    void completed() {
        searches.leftGap(EPISODE, time.instant());
        searches.leftGap(EPISODE, time.instant());

        searches.completed(EPISODE);

        assertThat(searches.knows(EPISODE)).isFalse();
        searches.leftGap(EPISODE, time.instant());
        time.advance(Duration.ofMinutes(3));
        assertThat(searches.isResting(EPISODE, time.instant())).isFalse();
    }
}
