package comet.debrid.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Meter window = Budget.inAnySecond(3).meter();

    @Test
    @DisplayName("DBT-07: in no second there are more than its calls, wherever it begins")
    void neverMore() {
        List<Instant> sent = new ArrayList<>();
        Instant at = NOW;
        for (int call = 0; call < 50; call++) {
            at = at.plus(window.waitAt(at));
            window.takeAt(at);
            sent.add(at);
            at = at.plusMillis(call * 37L % 300);
        }

        assertThat(sent)
                .allSatisfy(from -> assertThat(sent)
                        .filteredOn(other -> !other.isBefore(from) && other.isBefore(from.plusSeconds(1)))
                        .hasSizeLessThanOrEqualTo(3));
        assertThat(Duration.between(NOW, at)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(18));
    }

    @Test
    @DisplayName("DBT-07: a call that has to wait makes the next ones wait behind it")
    void queue() {
        for (int call = 0; call < 5; call++) {
            window.takeAt(NOW.plusMillis(100L * call));
        }

        assertThat(window.waitAt(NOW.plusMillis(500))).isEqualTo(Duration.ofMillis(700));
        assertThat(window.leftAt(NOW.plusMillis(500))).isZero();
    }

    @Test
    @DisplayName("DBT-09: who leaves some to others waits until so many more may go")
    void kept() {
        window.takeAt(NOW);
        window.takeAt(NOW.plusMillis(100));

        assertThat(window.waitAt(NOW.plusMillis(200), 0)).isZero();
        assertThat(window.waitAt(NOW.plusMillis(200), 1)).isEqualTo(Duration.ofMillis(800));
        assertThat(window.waitAt(NOW.plusMillis(200), 2)).isEqualTo(Duration.ofMillis(900));
        assertThat(window.leftAt(NOW.plusMillis(200))).isEqualTo(1);
        assertThat(window.leftAt(NOW.plusMillis(1000))).isEqualTo(2);
    }
}
