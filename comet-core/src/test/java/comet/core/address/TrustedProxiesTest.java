package comet.core.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("TRUSTED_PROXIES: whose forwarding headers are believed (HTTP-089)")
class TrustedProxiesTest {

    @ParameterizedTest(name = "{0} trusts {1}: {2}")
    @CsvSource(textBlock = """
            loopback,         127.0.0.1,        true
            loopback,         127.255.0.9,      true
            loopback,         ::1,              true
            loopback,         10.0.0.1,         false
            loopback,         ::2,              false
            private,          10.1.2.3,         true
            private,          172.16.0.1,       true
            private,          172.31.255.255,   true
            private,          172.32.0.0,       false
            private,          192.168.7.7,      true
            private,          169.254.1.1,      true
            private,          100.64.0.1,       true
            private,          100.128.0.0,      false
            private,          fd00::7,          true
            private,          fe80::1,          true
            private,          127.0.0.1,        false
            private,          8.8.8.8,          false
            private,          2001:db8::1,      false
            203.0.113.0/24,   203.0.113.200,    true
            203.0.113.0/24,   203.0.114.1,      false
            203.0.113.8/29,   203.0.113.15,     true
            203.0.113.8/29,   203.0.113.16,     false
            203.0.113.9,      203.0.113.9,      true
            203.0.113.9,      203.0.113.8,      false
            2001:db8::/33,    2001:db8:7fff::1, true
            2001:db8::/33,    2001:db8:8000::1, false
            *,                8.8.8.8,          true
            *,                2001:db8::1,      true
            0.0.0.0/0,        2001:db8::1,      false
            """)
    void trusts(String word, String peer, boolean trusted) throws UnknownHostException {
        assertThat(TrustedProxies.of(List.of(word)).trusts(InetAddress.getAllByName(peer)[0]))
                .isEqualTo(trusted);
    }

    @ParameterizedTest(name = "{0}: {1} is near: {2}, named: {3}")
    @CsvSource(textBlock = """
            loopback,         127.0.0.1,        true,  false
            private,          10.1.2.3,         true,  false
            loopback,         10.1.2.3,         false, false
            private,          8.8.8.8,          false, false
            10.1.0.0/16,      10.1.2.3,         false, true
            127.0.0.1,        127.0.0.1,        false, true
            203.0.113.0/24,   203.0.113.200,    false, true
            203.0.113.0/24,   203.0.114.1,      false, false
            *,                8.8.8.8,          false, false
            *,                10.1.2.3,         false, false
            0.0.0.0/0,        8.8.8.8,          false, false
            """)
    @DisplayName("HTTP-098: a near proxy is one of the words, a named one an address; everybody is neither")
    void nearAndNamed(String word, String peer, boolean near, boolean named) throws UnknownHostException {
        TrustedProxies proxies = TrustedProxies.of(List.of(word));
        InetAddress address = InetAddress.getByName(peer);

        assertThat(proxies.trustsAsNear(address)).isEqualTo(near);
        assertThat(proxies.names(address)).isEqualTo(named);
    }

    @Test
    @DisplayName("Several words add up")
    void severalWords() throws UnknownHostException {
        TrustedProxies proxies = TrustedProxies.of(List.of("loopback", "203.0.113.9"));

        assertThat(proxies.trusts(InetAddress.getAllByName("127.0.0.1")[0])).isTrue();
        assertThat(proxies.trusts(InetAddress.getAllByName("203.0.113.9")[0])).isTrue();
        assertThat(proxies.trustsEverybody()).isFalse();
        assertThat(TrustedProxies.of(List.of("*")).trustsEverybody()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "example.com",
                "10.0.0.0/33",
                "10.0.0/8",
                "10.0.0.256",
                "10.0.0.0/",
                "10.0.0.0/x",
                "::/129",
                "g::1",
                "",
                "010.0.0.1"
            })
    @DisplayName("Neither names nor broken blocks are accepted, and no name server is asked")
    void refused(String word) {
        assertThat(TrustedProxies.blocksOf(word)).isEmpty();
        assertThatThrownBy(() -> TrustedProxies.of(List.of(word))).isInstanceOf(IllegalArgumentException.class);
    }
}
