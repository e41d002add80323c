package comet.debrid.pikpak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.ApiKey;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account looks like to the service. The values are the examples of the specification. */
class IdentityTest {

    private static final Device DEVICE = Device.of(ScriptedAccounts.account("viewer@example.com:correct-horse-9"));
    private static final Instant NOW = Instant.ofEpochMilli(1772366400000L);

    @DisplayName("PP-03: an account is used on one device, made of its key")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "viewer@example.com:correct-horse-9, 08a6323276f14f98ad36cc965a05424c",
        "viewer@example.com:wrong, b0d362c065064842bf8a95f609a94959"
    })
    void theDeviceIsMadeOfTheKey(String key, String id) {
        assertThat(Device.of(ScriptedAccounts.account(key)).id()).isEqualTo(id);
    }

    @Test
    @DisplayName("DBP-05: the device can be guessed from the key, so it is shown nowhere")
    void theDeviceIsNotShown() {
        assertThat(DEVICE.toString()).doesNotContain(DEVICE.id());
    }

    @Test
    @DisplayName("PP-04: every salt is hashed in, in order, the empty one, too")
    void captchasAreSigned() {
        assertThat(Signatures.captcha(ScriptedAccounts.ANDROID, DEVICE, NOW))
                .isEqualTo("1.ed83b64af0e83e50cffc2621003b0b62");
    }

    @Test
    @DisplayName("PP-70: the web site has salts of its own")
    void captchasOfTheWebSiteAreSigned() {
        Device device = new Device("test-device-123");

        assertThat(Signatures.captcha(ClientProfile.WEB, device, Instant.ofEpochMilli(1700000000000L)))
                .isEqualTo("1.3bd6ce4a63cc0b3fac0fac225900455b");
    }

    @Test
    @DisplayName("PP-05: the device is signed")
    void devicesAreSigned() {
        assertThat(Signatures.device(ScriptedAccounts.ANDROID, DEVICE))
                .isEqualTo("div101.08a6323276f14f98ad36cc965a05424c10df4b4b4401c054b439248335c8bcbf");
    }

    @Test
    @DisplayName("PP-07: the Android program calls itself so, word for word")
    void theAndroidProgramHasAName() {
        String agent = UserAgent.signed(ClientKind.ANDROID, ScriptedAccounts.ANDROID, DEVICE, "PpExampleUser01", NOW);

        assertThat(agent)
                .isEqualTo("ANDROID-com.pikcloud.pikpak/1.47.1 protocolVersion/200 accesstype/"
                        + " clientid/YNxT9w7GMdWvEOKa clientversion/1.47.1 action_type/ networktype/WIFI sessionid/"
                        + " deviceid/08a6323276f14f98ad36cc965a05424c providername/NONE"
                        + " devicesign/div101.08a6323276f14f98ad36cc965a05424c10df4b4b4401c054b439248335c8bcbf"
                        + " refresh_token/ sdkversion/2.0.4.204000 datetime/1772366400000 usrno/PpExampleUser01"
                        + " appname/com.pikcloud.pikpak session_origin/ grant_type/ appid/ clientip/"
                        + " devicename/Xiaomi_M2004j7ac osversion/13 platformversion/10 accessmode/"
                        + " devicemodel/M2004J7AC");
    }

    @Test
    @DisplayName("PP-70: the web site is in a browser")
    void theWebSiteIsInABrowser() {
        assertThat(UserAgent.signed(ClientKind.WEB, ClientProfile.WEB, DEVICE, "PpExampleUser01", NOW))
                .startsWith("Mozilla/5.0 ");
    }

    @DisplayName("PP-01: a key is parted at its first colon")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"viewer@example.com:correct-horse-9, viewer@example.com, correct-horse-9", "viewer:a:b:, viewer, a:b:"})
    void aKeyIsPartedAtItsFirstColon(String key, String name, String password) throws Exception {
        assertThat(Login.of(new ApiKey(key))).isEqualTo(new Login.Password(name, password));
    }

    @DisplayName("PP-01: without a colon, a login or a password it is no key")
    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"viewer@example.com", ":password", "viewer:", "refresh:", ":", ""})
    void somethingElseIsNoKey(String key) {
        assertThatThrownBy(() -> Login.of(new ApiKey(key)))
                .isInstanceOfSatisfying(
                        DebridException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.INVALID_CREDENTIALS));
    }

    @Test
    @DisplayName("PP-71: a refresh token is a key")
    void aRefreshTokenIsAKey() throws Exception {
        assertThat(Login.of(new ApiKey("refresh:os.abc:def"))).isEqualTo(new Login.Token("os.abc:def"));
    }

    @Test
    @DisplayName("DBP-06: neither shows what is in it")
    void loginsAreSecret() throws Exception {
        assertThat(Login.of(new ApiKey("viewer:secret")).toString()).doesNotContain("viewer", "secret");
        assertThat(Login.of(new ApiKey("refresh:secret")).toString()).doesNotContain("secret");
    }
}
