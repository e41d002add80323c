package comet.http.config;

import static comet.http.config.ConfigurationVectors.account;
import static comet.http.config.ConfigurationVectors.read;
import static comet.http.config.ConfigurationVectors.segment;
import static comet.http.config.ConfigurationVectors.valid;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamProxyPolicyTest {

    private static final String WITH_PASSWORD = "{\"debridStreamProxyPassword\":\"hunter2\"}";

    @DisplayName("UCFG-065: meaning of the proxy password")
    @ParameterizedTest(name = "server on: {0}, password \"{1}\" → {2}")
    @CsvSource(textBlock = """
                    false, hunter2,   NOT_USED
                    false, '',        NOT_USED
                    true,  '',        NOT_USED
                    true,  hunter2,   ACCEPTED
                    true,  other,     REFUSED
                    true,  'hunter2 ', REFUSED
                    true,  Hunter2,   REFUSED
                    """)
    void givenAPassword_whenRead_thenItMeansThat(boolean enabled, String password, ProxyPasswordState expected) {
        var policy = policy(enabled, "hunter2", "");

        ConfigReading reading = new UserConfigurationReader(policy)
                .read(segment("{\"debridStreamProxyPassword\":\"" + password + "\"}"));

        assertThat(valid(reading).proxyPassword()).isEqualTo(expected);
    }

    @DisplayName("CV-11: the right password opens the operator's account")
    @Test
    void givenTheRightPassword_whenRead_thenTheOperatorsAccountIsUsed() {
        UserConfiguration configuration = read(policy(true, "hunter2", "SRVKEY"), WITH_PASSWORD);

        assertThat(configuration.search().accounts()).containsExactly(account("realdebrid/SRVKEY"));
        assertThat(configuration.search().torrents()).isFalse();
        assertThat(configuration.proxyPassword()).isEqualTo(ProxyPasswordState.ACCEPTED);
    }

    @DisplayName("The right password opens the operator's account where nothing relays, too")
    @Test
    void givenTheRightPasswordAndNoRelay_whenRead_thenTheAccountIsUsedAndNothingRelayed() {
        var reader = new UserConfigurationReader(policy(true, "hunter2", "SRVKEY"), false);

        UserConfiguration right = valid(reader.read(segment(WITH_PASSWORD)));
        UserConfiguration wrong = valid(reader.read(segment("{\"debridStreamProxyPassword\":\"other\"}")));

        assertThat(right.search().accounts()).containsExactly(account("realdebrid/SRVKEY"));
        assertThat(right.proxyPassword()).isEqualTo(ProxyPasswordState.NOT_RELAYED);
        assertThat(wrong.proxyPassword()).isEqualTo(ProxyPasswordState.REFUSED);
    }

    @DisplayName("CV-11: without proxying, or with another password, it does not")
    @Test
    void givenAnotherPassword_whenRead_thenThereIsNoAccount() {
        UserConfiguration off = read(policy(false, "hunter2", "SRVKEY"), WITH_PASSWORD);
        UserConfiguration other = read(policy(true, "other", "SRVKEY"), WITH_PASSWORD);

        assertThat(off.search().torrentsOnly()).isTrue();
        assertThat(off.proxyPassword()).isEqualTo(ProxyPasswordState.NOT_USED);
        assertThat(other.search().torrentsOnly()).isTrue();
        assertThat(other.proxyPassword()).isEqualTo(ProxyPasswordState.REFUSED);
    }

    @DisplayName("UCFG-060: when the operator's account replaces what the payload says")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    "debridService":"torrent"                                              | realdebrid/SRVKEY
                    "debridService":"torbox"                                               | realdebrid/SRVKEY
                    "debridService":"torbox","debridApiKey":"own"                          | torbox/own
                    "debridService":"torbox","debridApiKey":" "                            | torbox/
                    "debridServices":[{"service":"torbox","apiKey":"own"}]                 | torbox/own
                    "debridServices":[]                                                    | realdebrid/SRVKEY
                    """)
    void givenTheRightPassword_whenThereAreAccounts_thenTheyWin(String fields, String expected) {
        String json = "{\"debridStreamProxyPassword\":\"hunter2\"," + fields + "}";

        assertThat(read(policy(true, "hunter2", "SRVKEY"), json).search().accounts())
                .containsExactly(account(expected));
    }

    @DisplayName("UCFG-062, UCFG-063: without a key, or with that of the sample settings, there is no such account")
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "CHANGE_ME"})
    void givenNoUsableKey_whenRead_thenThereIsNoAccount(String key) {
        assertThat(read(policy(true, "hunter2", key), WITH_PASSWORD).search().torrentsOnly())
                .isTrue();
    }

    @DisplayName("UCFG-062: a server without a password accepts none")
    @Test
    void givenNoServerPassword_whenRead_thenNothingMatches() {
        var policy =
                new StreamProxyPolicy(true, Optional.empty(), ServiceId.REALDEBRID, Optional.of(new ApiKey("SRVKEY")));

        assertThat(read(policy, "{}").search().torrentsOnly()).isTrue();
        assertThat(read(policy, WITH_PASSWORD).proxyPassword()).isEqualTo(ProxyPasswordState.REFUSED);
    }

    private static StreamProxyPolicy policy(boolean enabled, String password, String key) {
        return new StreamProxyPolicy(
                enabled, Optional.of(new ProxyPassword(password)), ServiceId.REALDEBRID, Optional.of(new ApiKey(key)));
    }

    private static UserConfiguration read(StreamProxyPolicy policy, String json) {
        return valid(new UserConfigurationReader(policy).read(segment(json)));
    }
}
