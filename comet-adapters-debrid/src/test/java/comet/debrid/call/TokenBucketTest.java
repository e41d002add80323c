package comet.debrid.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** Three at once, then one every two seconds. */
    private final Meter bucket = Budget.perMinute(30, 3).meter();

    @Test
    @DisplayName("DBT-07: a quiet account spends its burst at once, then waits for each call to be earned")
    void burst() {
        for (int call = 0; call < 3; call++) {
            assertThat(bucket.waitAt(NOW)).isZero();
            bucket.takeAt(NOW);
        }

        assertThat(bucket.waitAt(NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(bucket.waitAt(NOW.plusMillis(1500))).isEqualTo(Duration.ofMillis(500));
        assertThat(bucket.waitAt(NOW.plusSeconds(2))).isZero();
    }

    @Test
    @DisplayName("DBT-07: looking takes nothing, and a call that has to wait makes the next one wait longer")
    void queue() {
        for (int call = 0; call < 4; call++) {
            bucket.takeAt(NOW);
        }

        assertThat(bucket.waitAt(NOW)).isEqualTo(Duration.ofSeconds(4));
        assertThat(bucket.waitAt(NOW)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    @DisplayName("DBT-07: however long it was quiet, no more than the burst is saved up")
    void depth() {
        bucket.takeAt(NOW);
        Instant later = NOW.plus(Duration.ofDays(1));
        for (int call = 0; call < 3; call++) {
            bucket.takeAt(later);
        }

        assertThat(bucket.waitAt(later)).isEqualTo(Duration.ofSeconds(2));
    }
}
