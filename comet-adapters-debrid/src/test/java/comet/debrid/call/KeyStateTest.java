package comet.debrid.call;

import static comet.core.port.Precedence.OTHER;
import static comet.core.port.Precedence.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.Precedence;
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

    private Duration wait(Precedence precedence, Duration longest, Budget... budgets) {
        return state.pay(List.of(budgets), NOW, precedence, longest).after();
    }

    @Test
    @DisplayName("DBT-07: a call that would wait too long is taken out of no budget at all")
    void allOrNone() {
        assertThat(wait(PLAY, Duration.ZERO, CALLS, MAGNETS)).isZero();

        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(state.pay(List.of(CALLS, MAGNETS), NOW, PLAY, Duration.ofSeconds(30)))
                    .isEqualTo(new KeyState.Payment(Duration.ofMinutes(1), false));
        }
        assertThat(wait(PLAY, Duration.ZERO, CALLS)).isZero();
    }

    @Test
    @DisplayName("DBT-07: the slowest budget says how long to wait")
    void slowest() {
        assertThat(wait(PLAY, Duration.ZERO, MAGNETS)).isZero();

        assertThat(wait(PLAY, Duration.ofMinutes(1), MAGNETS, CALLS)).isEqualTo(Duration.ofMinutes(1));
        assertThat(wait(PLAY, Duration.ofHours(1), MAGNETS)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    @DisplayName("DBT-09: a third of the burst is kept for plays, which may spend all of it")
    void aThirdOfTheBurst() {
        for (int call = 0; call < 6; call++) {
            assertThat(state.pay(List.of(CALLS), NOW, OTHER, Duration.ofHours(1)))
                    .isEqualTo(new KeyState.Payment(Duration.ZERO, true));
        }

        assertThat(state.pay(List.of(CALLS), NOW, OTHER, Duration.ofHours(1)).paid())
                .isFalse();
        for (int call = 0; call < 4; call++) {
            assertThat(wait(PLAY, Duration.ZERO, CALLS)).isZero();
        }
        assertThat(wait(PLAY, Duration.ofHours(1), CALLS)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("DBT-09: a third of the rate is kept for plays, however long the others go on")
    void aThirdOfTheRate() {
        int spent = 0;
        for (Instant at = NOW; at.isBefore(NOW.plus(Duration.ofMinutes(10))); at = at.plusMillis(500)) {
            spent += state.pay(List.of(CALLS), at, OTHER, Duration.ZERO).paid() ? 1 : 0;
        }

        assertThat(spent).isBetween(400, 406);
    }

    @Test
    @DisplayName("DBT-09: what plays have spent is not there for others, and one that waits is not in the way of plays")
    void playsFirst() {
        for (int call = 0; call < 10; call++) {
            assertThat(wait(PLAY, Duration.ZERO, CALLS)).isZero();
        }

        for (int call = 0; call < 100; call++) {
            assertThat(state.pay(List.of(CALLS), NOW, OTHER, Duration.ofHours(1)))
                    .isEqualTo(new KeyState.Payment(Duration.ofSeconds(5), false));
        }
        assertThat(wait(PLAY, Duration.ofHours(1), CALLS)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("DBT-09: of a single call nothing is kept, else nobody but plays had any")
    void aSingleCall() {
        assertThat(state.pay(List.of(MAGNETS), NOW, OTHER, Duration.ZERO).paid())
                .isTrue();
    }

    @Test
    @DisplayName(
            "DBT-09: one list may spend half of what is left, of the scarcest budget, and nothing of the plays' part")
    void left() {
        assertThat(state.leftForOneList(List.of(CALLS), NOW)).isEqualTo(5);
        assertThat(state.leftForOneList(List.of(CALLS, MAGNETS), NOW)).isZero();
        assertThat(state.leftForOneList(List.of(), NOW)).isEqualTo(Integer.MAX_VALUE);

        for (int call = 0; call < 5; call++) {
            wait(PLAY, Duration.ZERO, CALLS);
        }
        assertThat(state.leftForOneList(List.of(CALLS), NOW)).isEqualTo(1);
        wait(PLAY, Duration.ZERO, CALLS);
        assertThat(state.leftForOneList(List.of(CALLS), NOW)).isZero();
        assertThat(state.leftForOneList(List.of(CALLS), NOW.plusSeconds(1))).isEqualTo(1);
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
}
