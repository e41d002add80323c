package comet.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.message.Calls;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {

    private static final ClientAddresses ADDRESSES = new ClientAddresses(
            new TrustedPeers(ClientAddressesTest::isNear, ClientAddressesTest::isNear, peer -> false));

    @DisplayName("HTTP-083 to HTTP-088: which address a header gives, behind a proxy at 10.0.0.1")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        CF-Connecting-IP: 8.8.4.4 & X-Forwarded-For: 1.1.1.1      | 8.8.4.4
        X-Forwarded-For: 10.0.0.1, 8.8.8.8, 1.1.1.1               | 8.8.8.8
        X-Real-IP: 192.168.1.2                                    | ``
        X-Real-IP: ::ffff:10.0.0.1                                | ``
        X-Real-IP: ::ffff:8.8.8.8                                 | 8.8.8.8
        X-Real-IP: 8.8.8.8, 1.1.1.1                               | ``
        Forwarded: for="[2606:4700:4700::1111]:443";proto=https   | 2606:4700:4700::1111
        Forwarded: for=8.8.8.8                                    | 8.8.8.8
        Forwarded: for=8.8.8.8:1234                               | 8.8.8.8
        Forwarded: by=1.1.1.1; For=_hidden, for=unknown, FOR=8.8.8.8 | 8.8.8.8
        X-AIOStreams-User-IP: 8.8.8.8 & CF-Connecting-IP: 1.1.1.1 | 8.8.8.8
        x-aiostreams-user-ip: 8.8.8.8                             | 8.8.8.8
        X-Forwarded-For: 8.8.8.8:1234                             | 8.8.8.8
        X-Forwarded-For: 100.64.0.1                               | ``
        X-Forwarded-For: 100.127.255.254                          | ``
        X-Forwarded-For: 100.128.0.1                              | 100.128.0.1
        X-Forwarded-For: 224.0.0.1, 239.1.1.1                     | ``
        X-Forwarded-For: 203.0.113.9                              | ``
        X-Forwarded-For: garbage, , 999.1.1.1, 8.8.8.8            | 8.8.8.8
        X-Forwarded-For: 08.8.8.8                                 | ``
        X-Forwarded: 8.8.8.8                                      | 8.8.8.8
        Forwarded-For: 8.8.8.8                                    | 8.8.8.8
        CF-Pseudo-IPv4: 8.8.8.8                                   | 8.8.8.8
        X-Real-IP: 2606:4700:4700:0:0:0:0:1111                    | 2606:4700:4700::1111
        X-Real-IP: 2001:db8::1                                    | ``
        X-Real-IP: fe80::1                                        | ``
        X-Real-IP: fc00::1                                        | ``
        X-Real-IP: ff02::1                                        | ``
        X-Real-IP: ::1                                            | ``
        X-Real-IP: localhost                                      | ``
        Accept: text/html                                         | ``
        """)
    void fromHeaders(String headers, String expected) {
        assertThat(ADDRESSES.clientIp(calls("10.0.0.1", headers).build()).orElse(""))
                .isEqualTo(expected);
    }

    @DisplayName("HTTP-086: without a header the peer counts, when it is public")
    @ParameterizedTest(name = "peer {0} → {1}")
    @CsvSource({"8.8.8.8,8.8.8.8", "203.0.113.9,''", "10.0.0.1,''"})
    void fromPeer(String peer, String expected) {
        assertThat(ADDRESSES.clientIp(calls(peer, "Accept: */*").build()).orElse(""))
                .isEqualTo(expected);
    }

    @DisplayName("HTTP-089: headers of a peer that is not trusted do not exist")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "X-Forwarded-For: 8.8.8.8",
                "CF-Connecting-IP: 8.8.8.8",
                "Forwarded: for=8.8.8.8",
                "X-AIOStreams-User-IP: 8.8.8.8",
                "X-Forwarded-Proto: https"
            })
    void untrusted(String header) {
        var call = calls("9.9.9.9", header).build();

        assertThat(ADDRESSES.clientIp(call)).contains("9.9.9.9");
        assertThat(ADDRESSES.ignoresHeaders(call)).isTrue();
        assertThat(ADDRESSES.ignoresHeaders(calls("10.0.0.1", header).build())).isFalse();
        assertThat(ADDRESSES.ignoresHeaders(calls("9.9.9.9", "Accept: */*").build()))
                .isFalse();
    }

    @DisplayName("ASK-25: how a viewer's address reaches this server, near proxies being trusted")
    @ParameterizedTest(name = "peer {0}, {1}, asked for as {2} → {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
        8.8.8.8  | Accept: */*                     | addon.example.com | Public             | 8.8.8.8
        10.0.0.1 | X-Forwarded-For: 8.8.8.8        | addon.example.com | Public             | 8.8.8.8
        10.0.0.1 | Forwarded: for="[2606:4700::7]" | addon.example.com | Public             | 2606:4700::7
        9.9.9.9  | X-Forwarded-For: 8.8.8.8        | addon.example.com | BehindUnknownProxy | 9.9.9.9
        10.0.0.1 | Accept: */*                     | addon.example.com | Hidden             | 10.0.0.1
        10.0.0.1 | X-Real-IP: unknown              | 8.8.4.4:8000      | Hidden             | 10.0.0.1
        10.0.0.1 | Accept: */*                     | [2606:4700::1]:80 | Hidden             | 10.0.0.1
        10.0.0.1 | X-Forwarded-For: 192.168.1.7    | addon.example.com | SameNetwork        | 192.168.1.7
        10.0.0.7 | Accept: */*                     | 10.0.0.2:8000     | SameNetwork        | 10.0.0.7
        10.0.0.7 | Accept: */*                     | [fd00::2]:8000    | SameNetwork        | 10.0.0.7
        10.0.0.7 | Accept: */*                     | comet:8000        | SameNetwork        | 10.0.0.7
        10.0.0.7 | Accept: */*                     | comet.Home.arpa   | SameNetwork        | 10.0.0.7
        10.0.0.7 | Accept: */*                     | nas.local.:8000   | SameNetwork        | 10.0.0.7
        """)
    void seen(String peer, String header, String host, String how, String address) {
        SeenAddress seen = ADDRESSES.seen(calls(peer, header).with("Host", host).build());

        assertThat(seen.getClass().getSimpleName()).isEqualTo(how);
        assertThat(seen.toString()).contains("=" + address);
    }

    @DisplayName("HTTP-098: the limit address, with 10.0.0.0/8 near, 198.41.128.9 and 10.9.9.9 named")
    @ParameterizedTest(name = "peer {0}, {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
        8.8.8.8      | X-Forwarded-For: 1.1.1.1                              | 8.8.8.8
        10.0.0.1     | Accept: text/html                                     | 10.0.0.1
        10.0.0.1     | X-Forwarded-For: 1.1.1.1                              | 1.1.1.1
        10.0.0.1     | X-Forwarded-For: 1.1.1.1, 8.8.8.8                     | 8.8.8.8
        10.0.0.1     | X-Forwarded-For: 1.1.1.1, 8.8.8.8:4711                | 8.8.8.8
        10.0.0.1     | X-Forwarded-For: 1.1.1.1 & X-Forwarded-For: 8.8.8.8   | 8.8.8.8
        10.0.0.1     | X-Forwarded-For: 1.1.1.1, 10.0.0.7                    | 10.0.0.7
        10.0.0.1     | X-Forwarded-For: 1.1.1.1, 10.9.9.9                    | 1.1.1.1
        10.9.9.9     | X-Forwarded-For: 1.1.1.1, 10.0.0.7                    | 1.1.1.1
        10.9.9.9     | X-Forwarded-For: 1.1.1.1, 10.0.0.6, 10.0.0.7          | 10.0.0.6
        10.0.0.1     | X-Forwarded-For: 1.1.1.1, 8.8.8.8, 198.41.128.9       | 8.8.8.8
        198.41.128.9 | X-Forwarded-For: 1.1.1.1, 8.8.8.8                     | 8.8.8.8
        10.0.0.1     | X-Forwarded-For: 198.41.128.9                         | 198.41.128.9
        10.0.0.1     | X-Forwarded-For: 1.1.1.1, garbage                     | 10.0.0.1
        10.0.0.1     | X-Forwarded-For: 1.1.1.1,                             | 10.0.0.1
        10.0.0.1     | CF-Connecting-IP: 1.1.1.1                             | 10.0.0.1
        10.0.0.1     | X-Real-IP: 1.1.1.1                                    | 10.0.0.1
        10.0.0.1     | True-Client-IP: 1.1.1.1                               | 10.0.0.1
        10.0.0.1     | X-AIOStreams-User-IP: 1.1.1.1                         | 10.0.0.1
        10.0.0.1     | Forwarded: for=1.1.1.1                                | 10.0.0.1
        10.0.0.1     | CF-Connecting-IP: 1.1.1.1 & X-Forwarded-For: 8.8.8.8  | 8.8.8.8
        198.41.128.9 | CF-Connecting-IP: 1.1.1.1                             | 198.41.128.9
        """)
    void limitAddress(String peer, String headers, String expected) {
        List<String> named = List.of("198.41.128.9", "10.9.9.9");
        var addresses = new ClientAddresses(new TrustedPeers(
                ClientAddressesTest::isNear,
                ClientAddressesTest::isNear,
                address -> named.contains(address.getHostAddress())));

        assertThat(addresses.limitAddress(calls(peer, headers).build()).text()).isEqualTo(expected);
    }

    @Test
    @DisplayName("HTTP-098: who trusts everybody trusts nobody's word about whom a limit counts")
    void limitAddressOfEverybody() {
        var everybody = new ClientAddresses(new TrustedPeers(peer -> true, peer -> false, peer -> false));
        var call = calls("9.9.9.9", "X-Forwarded-For: 8.8.8.8").build();

        assertThat(everybody.clientIp(call)).contains("8.8.8.8");
        assertThat(everybody.limitAddress(call).text()).isEqualTo("9.9.9.9");
    }

    @DisplayName("HTTP-098, ADM-07: IPv4 counts by address, IPv6 by its /64")
    @ParameterizedTest(name = "{0} and {1} are one: {2}")
    @CsvSource({
        "8.8.8.8, 8.8.8.8, true",
        "8.8.8.8, 8.8.8.9, false",
        "2606:4700:4700::1111, 2606:4700:4700:0:9::2222, true",
        "2606:4700:4700::1111, 2606:4700:4700:1::1111, false",
        "::ffff:8.8.8.8, 8.8.8.8, true"
    })
    void limitKey(String one, String other, boolean same) throws UnknownHostException {
        String key = new LimitAddress(InetAddress.getByName(one)).key();

        assertThat(key.equals(new LimitAddress(InetAddress.getByName(other)).key()))
                .isEqualTo(same);
    }

    private static boolean isNear(InetAddress peer) {
        return peer.isLoopbackAddress() || peer.isSiteLocalAddress();
    }

    private static Calls calls(String peer, String headers) {
        Calls calls = Calls.get("/").from(peer);
        for (String header : headers.split(" & ")) {
            String[] parts = header.split(": ", 2);
            calls = calls.with(parts[0], parts[1]);
        }
        return calls;
    }
}
