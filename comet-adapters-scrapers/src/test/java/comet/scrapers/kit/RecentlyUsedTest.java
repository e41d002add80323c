package comet.scrapers.kit;

import static org.assertj.core.api.Assertions.assertThat;

import comet.outside.scripted.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {

    private final VirtualTime time = new VirtualTime(Instant.parse("2031-03-01T12:00:00Z"));

    @Test
    @DisplayName("what was not used for longest is forgotten first")
    void theLeastRecentlyUsedGoes() {
        RecentlyUsed<String, Integer> memory = new RecentlyUsed<>(2, Duration.ofHours(6), time);
        memory.put("a", 1);
        memory.put("b", 2);
        assertThat(memory.get("a")).contains(1);
        memory.put("c", 3);

        assertThat(memory.get("b")).isEmpty();
        assertThat(memory.get("a")).contains(1);
        assertThat(memory.get("c")).contains(3);
    }

    @Test
    @DisplayName("what is older than its lifetime is forgotten, used or not")
    void lifetimesEnd() {
        RecentlyUsed<String, Integer> memory = new RecentlyUsed<>(2, Duration.ofHours(6), time);
        memory.put("a", 1);
        time.advance(Duration.ofHours(6).minusNanos(1));
        assertThat(memory.get("a")).contains(1);
        time.advance(Duration.ofNanos(1));

        assertThat(memory.get("a")).isEmpty();
        assertThat(memory.size()).isZero();
    }

    @Test
    @DisplayName("all entries together have a weight; one that is heavier than that is not remembered")
    void weightIsLimited() {
        RecentlyUsed<String, Long> memory =
                new RecentlyUsed<>(new RecentlyUsed.Limits(10, 100, Duration.ofHours(6)), value -> value, time);
        memory.put("a", 60L);
        memory.put("b", 40L);
        assertThat(memory.size()).isEqualTo(2);
        memory.put("c", 1L);
        memory.put("d", 101L);

        assertThat(memory.get("a")).isEmpty();
        assertThat(memory.get("d")).isEmpty();
        assertThat(memory.get("b")).contains(40L);
        memory.put("b", 99L);
        assertThat(memory.get("c")).contains(1L);
        assertThat(memory.get("b")).contains(99L);
    }
}
