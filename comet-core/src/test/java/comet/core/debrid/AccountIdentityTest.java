package comet.core.debrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdentityTest {

    private static final byte[] SECRET = "an installation secret, 32 bytes".getBytes(StandardCharsets.US_ASCII);

    private static AccountIdentity identity(ServiceId service, String key) {
        return AccountIdentity.of(new Account(service, new ApiKey(key)), SECRET);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("DBP-05: HMAC-SHA-256 of the key's UTF-8 bytes under the installation secret, in lower-case hex")
    @CsvSource(quoteCharacter = '"', textBlock = """
            key-of-a-viewer,                8b0c804e075b3282c170c907e8fd0519a41969319905e46a07384fa0fe133f4f
            viewer@example.org:pässword🔑,  7b817a6f1ea3ba2dd478c2418112b73554ee9f9a7149df10159934240a836b84
            "",                             6a54accf281fcd6230a576e14294f65fe1563a2be930323a83eda16ce981c969
            """)
    void anIdentityIsAKeyedHash(String key, String hash) {
        assertThat(identity(ServiceId.PIKPAK, key).keyedHash()).isEqualTo(hash);
    }

    @Test
    @DisplayName("PLAY-10: another service, key or installation is another identity; white space around a key is not")
    void whatDistinguishesAccounts() {
        AccountIdentity identity = identity(ServiceId.TORBOX, "key");
        byte[] otherSecret = SECRET.clone();
        otherSecret[31]++;

        assertThat(identity).isEqualTo(identity(ServiceId.TORBOX, " key\n"));
        assertThat(identity).isNotEqualTo(identity(ServiceId.PREMIUMIZE, "key"));
        assertThat(identity).isNotEqualTo(identity(ServiceId.TORBOX, "Key"));
        assertThat(identity)
                .isNotEqualTo(AccountIdentity.of(new Account(ServiceId.TORBOX, new ApiKey("key")), otherSecret));
    }

    @ParameterizedTest
    @DisplayName("DBP-05: an installation secret has 32 bytes")
    @ValueSource(ints = {0, 31, 33})
    void otherSecretsAreRefused(int length) {
        Account account = new Account(ServiceId.TORBOX, new ApiKey("key"));

        assertThatThrownBy(() -> AccountIdentity.of(account, new byte[length]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("DBP-05: a stored hash has 64 lower-case hex digits")
    void aStoredHashIsChecked() {
        String hash = HexFormat.of().formatHex(new byte[32]);

        assertThat(new AccountIdentity(ServiceId.TORBOX, hash).keyedHash()).isEqualTo(hash);
        for (String wrong : new String[] {"", hash + "0", "A" + hash.substring(1), "g" + hash.substring(1)}) {
            assertThatThrownBy(() -> new AccountIdentity(ServiceId.TORBOX, wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("DBP-06: the key shows in no text")
    void theKeyDoesNotShow() {
        assertThat(identity(ServiceId.TORBOX, "top-secret").toString()).doesNotContain("top-secret");
    }
}
