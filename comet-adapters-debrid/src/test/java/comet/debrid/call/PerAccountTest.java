package comet.debrid.call;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.debrid.scripted.SteadyRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PerAccountTest {

    private final AtomicInteger made = new AtomicInteger();
    private final PerAccount<Integer> accounts =
            new PerAccount<>(ServiceId.TORBOX, new SteadyRandom(), made::incrementAndGet);

    @Test
    @DisplayName("each key has its own, and keeps it")
    void givenTwoKeys_whenAsked_thenEachHasItsOwn() {
        assertThat(accounts.of(new ApiKey("a"))).isEqualTo(1);
        assertThat(accounts.of(new ApiKey("b"))).isEqualTo(2);
        assertThat(accounts.of(new ApiKey(" a "))).isEqualTo(1);
    }

    @Test
    @DisplayName("made-up keys cannot fill the memory: those used longest ago are forgotten")
    void givenTooManyKeys_whenAsked_thenTheOldestIsForgotten() {
        accounts.of(new ApiKey("first"));
        accounts.of(new ApiKey("second"));
        for (int i = 2; i < PerAccount.MAX; i++) {
            accounts.of(new ApiKey("key " + i));
        }

        accounts.of(new ApiKey("first"));
        accounts.of(new ApiKey("one more"));

        assertThat(accounts.of(new ApiKey("first"))).isEqualTo(1);
        assertThat(accounts.of(new ApiKey("second"))).isEqualTo(PerAccount.MAX + 2);
    }
}
