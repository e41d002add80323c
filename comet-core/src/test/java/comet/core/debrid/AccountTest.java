package comet.core.debrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private static final ApiKey KEY = new ApiKey("top-secret");

    @ParameterizedTest
    @DisplayName("ST-06: a gateway knows a service by the word of configurations")
    @EnumSource(ServiceId.class)
    void theOrdinaryWord(ServiceId service) {
        assertThat(new Account(service, KEY).storeAtGateway()).isEqualTo(new Store(service.key()));
    }

    @Test
    @DisplayName("a gateway may know a service by another word, which makes it another account")
    void anotherWord() {
        Account other = new Account(ServiceId.TORBOX, KEY, Optional.of(new Store("torrin")));

        assertThat(other.storeAtGateway()).isEqualTo(new Store("torrin"));
        assertThat(other).isNotEqualTo(new Account(ServiceId.TORBOX, KEY));
    }

    @Test
    @DisplayName("an account is the same wherever it stands, and shows no key (DBP-06)")
    void sameAccount() {
        assertThat(new Account(ServiceId.TORBOX, KEY))
                .isEqualTo(new Account(ServiceId.TORBOX, new ApiKey(" top-secret ")))
                .asString()
                .doesNotContain("top-secret");
    }

    @ParameterizedTest
    @DisplayName("a store is a plain word: it goes into a header")
    @ValueSource(strings = {"", "Real Debrid", "REALDEBRID", "a\r\nX-Other: 1", "123456789012345678901234567890123"})
    void noStore(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Store(name));
    }
}
