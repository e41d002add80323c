package comet.debrid.stremthru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyCredentialTest {

    @DisplayName("ST-63: the setting is user:password, or that in Base64")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            alice:wonder-land,           alice:wonder-land
            ' alice:wonder-land ',       alice:wonder-land
            alice:won:der,               alice:won:der
            YWxpY2U6d29uZGVyLWxhbmQ=,    alice:wonder-land
            """)
    void givenASetting_whenRead_thenItIsTheLogin(String setting, String login) {
        assertThat(ProxyCredential.parse(setting)).contains(new ProxyCredential(login));
    }

    @Test
    @DisplayName("ST-60: it is shown as Basic authorisation")
    void givenALogin_whenShown_thenItIsBasic() {
        assertThat(new ProxyCredential("alice:wonder-land").header()).isEqualTo("Basic YWxpY2U6d29uZGVyLWxhbmQ=");
    }

    @DisplayName("a blank setting is none")
    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void givenNothing_whenRead_thenThereIsNone(String setting) {
        assertThat(ProxyCredential.parse(setting)).isEmpty();
    }

    @DisplayName("ST-63, DBP-06: anything else ends the start, without showing it")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"wonder-land", "d29uZGVybGFuZA==", ":wonder-land", "alice:", "alice:wonder\u0000land", "%%%"})
    void givenNoLogin_whenRead_thenItIsRefused(String setting) {
        assertThatThrownBy(() -> ProxyCredential.parse(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("wonder");
    }

    @Test
    @DisplayName("DBP-06: its text form shows nothing")
    void givenALogin_whenPrinted_thenItIsHidden() {
        ProxyCredential credential = new ProxyCredential("alice:wonder-land");

        assertThat(new Gateway("https://st.example", Optional.of(credential)).toString())
                .doesNotContain("alice", "wonder");
    }
}
