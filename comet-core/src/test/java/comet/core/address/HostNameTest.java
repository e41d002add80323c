package comet.core.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Hosts, with and without a port")
class HostNameTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "localhost",
                "a",
                "comet_db",
                "addon.example.com",
                "example.com.",
                "-",
                "münchen.example",
                "1.2.3.4",
                "::",
                "[::1]",
                "2001:db8::1",
                "::ffff:192.0.2.1"
            })
    @DisplayName("Addresses, and names of letters, digits, dots, - and _")
    void hosts(String text) {
        assertThat(HostName.parse(text).map(HostName::text)).contains(text);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                ".",
                ".a",
                "a..b",
                "a b",
                "a/b",
                "a@b",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "[::1",
                "::1]",
                "[1.2.3.4]",
                "[a]",
                "::g",
                ":1",
                "fe80::1%eth0",
                ".::1"
            })
    @DisplayName("Everything else is no host; what looks like an address must be one")
    void noHosts(String text) {
        assertThat(HostName.isHost(text)).isFalse();
        assertThatThrownBy(() -> new HostName(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A name has at most 253 characters")
    void longName() {
        assertThat(HostName.isHost("a".repeat(253))).isTrue();
        assertThat(HostName.isHost("a".repeat(254))).isFalse();
    }

    @ParameterizedTest(name = "{0}: loopback {1}, from here {2}, in a URL {3}")
    @CsvSource({
        "localhost,     true,  localhost,   localhost",
        "LOCALHOST,     true,  LOCALHOST,   LOCALHOST",
        "127.0.0.1,     true,  127.0.0.1,   127.0.0.1",
        "127.9.9.9,     true,  127.9.9.9,   127.9.9.9",
        "::1,           true,  ::1,         [::1]",
        "[::1],         true,  [::1],       [::1]",
        "0.0.0.0,       false, 127.0.0.1,   0.0.0.0",
        "::,            false, ::1,         [::]",
        "[::],          false, ::1,         [::]",
        "0:0:0:0:0:0:0:0, false, ::1,       [0:0:0:0:0:0:0:0]",
        "example.com,   false, example.com, example.com"
    })
    @DisplayName("HLT-05: loopback, the way to a wildcard from its own machine, and the form in URLs")
    void judged(String text, boolean loopback, String fromHere, String inUrl) {
        HostName host = new HostName(text);

        assertThat(host.isLoopback()).isEqualTo(loopback);
        assertThat(host.fromHere().text()).isEqualTo(fromHere);
        assertThat(host.inUrl()).isEqualTo(inUrl);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a, a, ",
        "a:1, a, 1",
        "my_jackett:9117, my_jackett, 9117",
        "a:65535, a, 65535",
        "[::1]:80, [::1], 80",
        "[::1], [::1],",
        "1.2.3.4:08, 1.2.3.4, 8"
    })
    @DisplayName("A host may have a port from 1 to 65535")
    void ports(String text, String host, Integer port) {
        HostAndPort parsed = HostAndPort.parse(text).orElseThrow();

        assertThat(parsed.host().text()).isEqualTo(host);
        assertThat(parsed.port().stream().boxed().findFirst().orElse(null)).isEqualTo(port);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                ":80",
                "a:",
                "a:0",
                "a:65536",
                "a:123456",
                "a:+1",
                "a:x",
                "a:1:2",
                "::1",
                "::1:80",
                "[::1]x",
                "[::1]x:1",
                "a:٣"
            })
    @DisplayName("Another port is none; IPv6 needs brackets here")
    void noPorts(String text) {
        assertThat(HostAndPort.parse(text)).isEmpty();
    }
}
