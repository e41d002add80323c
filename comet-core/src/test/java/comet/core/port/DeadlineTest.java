package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final ManualClock time = new ManualClock();

    @Test
    @DisplayName("what is left of a deadline shrinks to zero and not below")
    void timeRunsOut() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(10), time);

        assertThat(deadline.left(time)).isEqualTo(Duration.ofSeconds(10));
        time.advance(Duration.ofSeconds(9));
        assertThat(deadline.left(time)).isEqualTo(Duration.ofSeconds(1));
        time.advance(Duration.ofSeconds(9));
        assertThat(deadline.left(time)).isZero();
    }

    @Test
    @DisplayName("a limit within a deadline gives the earlier moment")
    void theEarlierMomentCounts() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(10), time);

        assertThat(deadline.within(Duration.ofSeconds(3), time).left(time)).isEqualTo(Duration.ofSeconds(3));
        assertThat(deadline.within(Duration.ofSeconds(30), time)).isEqualTo(deadline);
    }

    @Test
    @DisplayName("the longest limit ends with time itself")
    void thereIsNoOverflow() {
        assertThat(Deadline.after(Duration.ofSeconds(Long.MAX_VALUE), time).at())
                .isEqualTo(Instant.MAX);
        assertThat(Deadline.after(Duration.ofSeconds(-1), time).left(time)).isZero();
    }

    @Test
    @DisplayName("DBT-09: what lets plays go first does so within any earlier limit too")
    void precedenceIsKept() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(10), time);

        assertThat(deadline.precedence()).isEqualTo(Precedence.PLAY);
        assertThat(deadline.yielding().at()).isEqualTo(deadline.at());
        assertThat(deadline.yielding().within(Duration.ofSeconds(3), time).precedence())
                .isEqualTo(Precedence.OTHER);
        assertThat(deadline.within(Duration.ofSeconds(3), time).precedence()).isEqualTo(Precedence.PLAY);
    }
}
