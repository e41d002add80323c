package comet.debrid.call;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.outside.scripted.SteadyRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PerAccountTest {

    private final AtomicInteger made = new AtomicInteger();
    private final PerAccount<Integer> accounts = new PerAccount<>(new SteadyRandom(), made::incrementAndGet);

    private static Account account(String key) {
        return new Account(ServiceId.TORBOX, new ApiKey(key));
    }

    @Test
    @DisplayName("one key at two services is two accounts: a gateway has both")
    void givenTwoServices_whenAsked_thenEachHasItsOwn() {
        assertThat(accounts.of(account("a"))).isEqualTo(1);
        assertThat(accounts.of(new Account(ServiceId.OFFCLOUD, new ApiKey("a"))))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("each key has its own, and keeps it")
    void givenTwoKeys_whenAsked_thenEachHasItsOwn() {
        assertThat(accounts.of(account("a"))).isEqualTo(1);
        assertThat(accounts.of(account("b"))).isEqualTo(2);
        assertThat(accounts.of(account(" a "))).isEqualTo(1);
    }

    @Test
    @DisplayName("made-up keys cannot fill the memory: those used longest ago are forgotten")
    void givenTooManyKeys_whenAsked_thenTheOldestIsForgotten() {
        accounts.of(account("first"));
        accounts.of(account("second"));
        for (int i = 2; i < PerAccount.MAX; i++) {
            accounts.of(account("key " + i));
        }

        accounts.of(account("first"));
        accounts.of(account("one more"));

        assertThat(accounts.of(account("first"))).isEqualTo(1);
        assertThat(accounts.of(account("second"))).isEqualTo(PerAccount.MAX + 2);
    }
}
