package comet.core.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IP addresses and blocks of them")
class AddressBlockTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "192.0.2.1,              192.0.2.1",
        "0.0.0.0,                0.0.0.0",
        "::ffff:192.0.2.1,       192.0.2.1",
        "2001:DB8:0:0:0:0:0:1,   2001:db8::1",
        "2001:db8:0:1:0:0:0:1,   2001:db8:0:1::1",
        "1:0:0:2:0:0:0:3,        1:0:0:2::3",
        "::,                     ::",
        "::1,                    ::1",
        "1::,                    1::",
        "1:2:3:4:5:6:7:0,        1:2:3:4:5:6:7:0"
    })
    @DisplayName("HTTP-085: equal addresses have one text, IPv6 that of RFC 5952")
    void text(String written, String text) {
        assertThat(IpLiteral.parse(written).map(IpLiteral::text)).contains(text);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2.3",
                "1.2.3.4.",
                "1.2.3.04",
                "1.2.3.256",
                "1.2.3.-4",
                "a.b.c.d",
                "localhost",
                ":",
                ".::1",
                "1:2",
                "::1%1",
                "[::1]",
                "::1 ",
                "1:2:3:4:5:6:7:8:9",
                "١.2.3.4"
            })
    @DisplayName("HTTP-088: what is no literal is refused, and no name server is asked")
    void noLiterals(String text) {
        assertThat(IpLiteral.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} holds {1}: {2}")
    @CsvSource({
        "10.0.0.0/8,      10.255.0.1,     true",
        "10.0.0.0/8,      11.0.0.0,       false",
        "10.9.9.9/8,      10.0.0.1,       true",
        "192.0.2.128/25,  192.0.2.127,    false",
        "192.0.2.1,       192.0.2.1,      true",
        "0.0.0.0/0,       ::1,            false",
        "::/0,            2001:db8::1,    true",
        "2001:db8::/33,   2001:db8:8000::, false"
    })
    @DisplayName("A block holds the addresses that begin with its bits")
    void blocks(String block, String address, boolean inside) {
        assertThat(AddressBlock.parse(block).orElseThrow().contains(address(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "::/129", "10.0.0.0/8/8", "example.com/8"})
    @DisplayName("A block has as many bits as its addresses")
    void noBlocks(String text) {
        assertThat(AddressBlock.parse(text)).isEmpty();
        assertThatThrownBy(() -> AddressBlock.all(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "8.8.8.8,            true",
        "0.1.2.3,            false",
        "10.1.2.3,           false",
        "100.63.255.255,     true",
        "100.64.0.1,         false",
        "100.128.0.0,        true",
        "127.0.0.1,          false",
        "169.254.1.1,        false",
        "172.15.0.1,         true",
        "172.31.255.255,     false",
        "192.0.0.1,          false",
        "192.0.1.1,          true",
        "192.0.2.1,          false",
        "192.88.99.1,        false",
        "192.168.1.1,        false",
        "198.19.255.255,     false",
        "198.20.0.0,         true",
        "198.51.100.1,       false",
        "203.0.113.1,        false",
        "223.255.255.255,    true",
        "224.0.0.1,          false",
        "255.255.255.255,    false",
        "2606:4700::1111,    true",
        "2001:1ff::1,        false",
        "2001:200::1,        true",
        "2001:db8::1,        false",
        "2002::1,            false",
        "3fff:fff::1,        false",
        "3fff:1000::1,       true",
        "4000::1,            false",
        "fd00::1,            false",
        "fe80::1,            false",
        "::1,                false",
        "::,                 false"
    })
    @DisplayName("HTTP-085: an address of the special registries belongs to nobody on the internet")
    void publicAddresses(String text, boolean isPublic) {
        assertThat(AddressScope.isPublic(address(text))).isEqualTo(isPublic);
    }

    private static InetAddress address(String text) {
        return IpLiteral.parse(text).orElseThrow();
    }
}
