package comet.http.config;

import static comet.http.config.ConfigurationVectors.segment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UserConfigurationMemoTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final UserConfigurationReader reader = new UserConfigurationReader(StreamProxyPolicy.OFF);
    private final UserConfigurationMemo memo = new UserConfigurationMemo(reader, () -> now);

    @DisplayName("UCFG-009: the same segment is read once and gives the same value")
    @Test
    void givenASegment_whenReadTwice_thenTheValueIsTheSame() {
        ConfigReading first = memo.read(segment("{\"cachedOnly\":true}"));
        ConfigReading second = memo.read(segment("{\"cachedOnly\":true}"));

        assertThat(second).isSameAs(first).isEqualTo(reader.read(segment("{\"cachedOnly\":true}")));
    }

    @DisplayName("UCFG-009: what cannot be read is remembered too")
    @Test
    void givenABadSegment_whenReadTwice_thenTheValueIsTheSame() {
        assertThat(memo.read(new ConfigSegment("W10="))).isSameAs(memo.read(new ConfigSegment("W10=")));
    }

    @DisplayName("A reading is forgotten a quarter of an hour after its last use")
    @Test
    void givenAnIdleReading_whenTimePasses_thenItIsForgotten() {
        ConfigReading first = memo.read(segment("{}"));

        now = now.plus(UserConfigurationMemo.IDLE).minusNanos(1);
        memo.forgetIdle();
        assertThat(memo.size()).isEqualTo(1);
        assertThat(memo.read(segment("{}"))).isSameAs(first);

        now = now.plus(UserConfigurationMemo.IDLE).plus(Duration.ofNanos(1));
        memo.forgetIdle();
        assertThat(memo.size()).isZero();
    }

    @DisplayName("The memo is bounded in bytes: long segments leave room for few")
    @Test
    void givenManyLongSegments_whenRead_thenFewAreKept() {
        String filler = "x".repeat(15_000);
        for (int i = 0; i < 1_000; i++) {
            memo.read(segment("{\"debridApiKey\":\"" + filler + i + "\"}"));
        }
        memo.forgetIdle();

        assertThat(memo.size()).isBetween(1L, UserConfigurationMemo.MAX_BYTES / 60_000);
    }

    @DisplayName("A segment longer than any request target is not remembered")
    @Test
    void givenATooLongSegment_whenRead_thenNothingIsKept() {
        var huge = new ConfigSegment("A".repeat(ConfigSegment.MAX_LENGTH + 1));

        assertThat(memo.read(huge)).isEqualTo(new ConfigReading.Invalid(ConfigReading.Reason.TOO_LONG));
        assertThat(memo.size()).isZero();
    }
}
