package comet.debrid.call;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyStateTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Budget CALLS = new Budget("calls", 60, Duration.ofMinutes(1), 10);
    private static final Budget MAGNETS = new Budget("magnets", 1, Duration.ofMinutes(1), 1);
    private static final DebridFailure LIMITED = DebridFailure.of(FailureKind.RATE_LIMITED);

    private final KeyState state = new KeyState();

    @Test
    @DisplayName("DBT-07: a call that would wait too long is taken out of no budget at all")
    void allOrNone() {
        assertThat(state.spend(List.of(CALLS, MAGNETS), NOW, Duration.ZERO)).isZero();

        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(state.spend(List.of(CALLS, MAGNETS), NOW, Duration.ofSeconds(30)))
                    .isEqualTo(Duration.ofMinutes(1));
        }
        assertThat(state.spend(List.of(CALLS), NOW, Duration.ZERO)).isZero();
    }

    @Test
    @DisplayName("DBT-07: the slowest budget says how long to wait")
    void slowest() {
        assertThat(state.spend(List.of(MAGNETS), NOW, Duration.ZERO)).isZero();

        assertThat(state.spend(List.of(MAGNETS, CALLS), NOW, Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(state.spend(List.of(MAGNETS), NOW, Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    @DisplayName("A cool-down tells its cause and what is left of it, and ends")
    void coolDown() {
        assertThat(state.cooling(NOW)).isEmpty();
        state.coolDown(LIMITED, NOW.plusSeconds(60));

        assertThat(state.cooling(NOW.plusSeconds(20))).contains(LIMITED.withRetryAfter(Duration.ofSeconds(40)));
        assertThat(state.cooling(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    @DisplayName("A shorter cool-down does not end a longer one")
    void longest() {
        state.coolDown(LIMITED, NOW.plusSeconds(60));
        state.coolDown(DebridFailure.of(FailureKind.QUOTA_EXCEEDED), NOW.plusSeconds(5));

        assertThat(state.cooling(NOW.plusSeconds(6))).contains(LIMITED.withRetryAfter(Duration.ofSeconds(54)));
    }

    @Test
    @DisplayName("DBT-03: eight calls of one key at a time")
    void slots() {
        assertThat(state.slots().tryAcquire(8)).isTrue();
        assertThat(state.slots().tryAcquire()).isFalse();
    }
}
