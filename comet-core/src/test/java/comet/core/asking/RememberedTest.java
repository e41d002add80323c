package comet.core.asking;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualClock clock = new ManualClock();
    private final Remembered<Integer> remembered = new Remembered<>(clock);

    @Test
    @DisplayName("What happened is remembered from its last time on, for as long as is asked")
    void theLastTimeCounts() {
        remembered.note(1);
        clock.advance(HOUR);
        boolean atTheHour = remembered.isWithin(HOUR, 1);
        remembered.note(1);
        clock.advance(HOUR.minusMillis(1));

        assertThat(atTheHour).isFalse();
        assertThat(remembered.isWithin(HOUR, 1)).isTrue();
        assertThat(remembered.isWithin(HOUR, 2)).isFalse();
    }

    @Test
    @DisplayName("EPX-11: the memory is bounded; what is noted again is young")
    void theMemoryIsBounded() {
        remembered.note(-1);
        remembered.note(-2);
        remembered.note(-1);
        for (int i = 0; i < Remembered.MAX - 1; i++) {
            remembered.note(i);
        }

        assertThat(remembered.isWithin(HOUR, -2)).isFalse();
        assertThat(remembered.isWithin(HOUR, -1)).isTrue();
        assertThat(remembered.isWithin(HOUR, Remembered.MAX - 2)).isTrue();
    }

    @Test
    @DisplayName("What is told to be forgotten is, one by one or all that are such")
    void someAreForgotten() {
        remembered.note(1);
        remembered.note(2);
        remembered.note(3);

        remembered.forgetAll(number -> number == 1);
        remembered.forget(3);

        assertThat(remembered.isWithin(HOUR, 1)).isFalse();
        assertThat(remembered.isWithin(HOUR, 2)).isTrue();
        assertThat(remembered.isWithin(HOUR, 3)).isFalse();
    }
}
