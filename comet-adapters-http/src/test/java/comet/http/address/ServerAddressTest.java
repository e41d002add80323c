package comet.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.message.Calls;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {

    private static ServerAddress address(String setting) {
        var trusted =
                new TrustedPeers(peer -> peer.isSiteLocalAddress(), peer -> peer.isSiteLocalAddress(), peer -> false);
        return new ServerAddress(
                setting.isEmpty() ? Optional.empty() : Optional.of(setting), new ClientAddresses(trusted));
    }

    @DisplayName("ASK-38, HTTP-080, HTTP-081: setting × trusted proxy × forwarding header")
    @ParameterizedTest(name = "setting \"{0}\", peer {1}, {2}: {3} → {4}")
    @CsvSource(textBlock = """
        '',                             10.0.0.1, X-Forwarded-Proto, https,        https://addon.example.com
        '',                             10.0.0.1, X-Forwarded-Proto, HTTPS,        https://addon.example.com
        '',                             10.0.0.1, X-Forwarded-Proto, wss,          https://addon.example.com
        '',                             10.0.0.1, X-Forwarded-Proto, ws,           http://addon.example.com
        '',                             10.0.0.1, X-Forwarded-Proto, 'https,http', https://addon.example.com
        '',                             10.0.0.1, X-Forwarded-Proto, gopher,       http://addon.example.com
        '',                             9.9.9.9,  X-Forwarded-Proto, https,        http://addon.example.com
        '',                             10.0.0.1, X-Forwarded-Host,  evil.example, http://addon.example.com
        '',                             9.9.9.9,  X-Forwarded-Host,  evil.example, http://addon.example.com
        '',                             10.0.0.1, Forwarded,         host=evil.example;proto=https, http://addon.example.com
        '',                             10.0.0.1, X-Forwarded-Port,  1234,         http://addon.example.com
        https://public.example/addons,  9.9.9.9,  X-Forwarded-Proto, http,         https://public.example/addons
        https://public.example/addons,  10.0.0.1, X-Forwarded-Proto, http,         https://public.example/addons
        https://public.example,         10.0.0.1, X-Forwarded-Host,  evil.example, https://public.example
        """)
    void publicBase(String setting, String peer, String header, String value, String expected) {
        assertThat(address(setting)
                        .publicBase(
                                Calls.get("/").from(peer).with(header, value).build()))
                .isEqualTo(expected);
    }

    @DisplayName("HTTP-099: where a cookie counts: by the public base URL, whatever the connection says")
    @ParameterizedTest(name = "setting \"{0}\", X-Forwarded-Proto {1} → secure {2}, path {3}")
    @CsvSource({
        "'',                            http,  false, /",
        "'',                            https, true,  /",
        "https://public.example,        http,  true,  /",
        "https://public.example/addons, http,  true,  /addons",
        "http://public.example/a/b,     https, false, /a/b"
    })
    void cookieScope(String setting, String proto, boolean secure, String path) {
        var call =
                Calls.get("/").from("10.0.0.1").with("X-Forwarded-Proto", proto).build();

        assertThat(address(setting).cookieScope(call)).isEqualTo(new CookieScope(secure, path));
    }

    @DisplayName("HTTP-080: what cannot be a host does not enter an address")
    @ParameterizedTest(name = "Host: {0} → {1}")
    @CsvSource({
        "comet_app:8000, http://comet_app:8000",
        "my_jackett, http://my_jackett",
        "node..example:08000, http://node..example:08000",
        "10.1:0, http://10.1:0",
        "[::1]:8000, http://[::1]:8000",
        "münchen.example, http://127.0.0.1:8000",
        "'evil.example/\"><script>', http://127.0.0.1:8000",
        "user@evil.example, http://127.0.0.1:8000"
    })
    void hosts(String host, String expected) {
        assertThat(address("").requestOrigin(Calls.get("/").with("Host", host).build()))
                .isEqualTo(expected);
    }

    @DisplayName("ADM-09, HTTP-237: an origin is ours when it is that of the request or of the public base URL")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "http://addon.example.com, true",
        "http://ADDON.example.com:80, true",
        "http://addon.example.com/configure, true",
        "https://addon.example.com, false",
        "https://public.example, true",
        "https://public.example:443, true",
        "https://public.example.evil.example, false",
        "http://addon.example.com@evil.example, false",
        "null, false",
        "'', false"
    })
    void ownOrigins(String origin, boolean own) {
        assertThat(address("https://public.example/x")
                        .isOwnOrigin(origin, Calls.get("/").build()))
                .isEqualTo(own);
    }

    @Test
    @DisplayName("HTTP-091: the path of the setting")
    void basePath() {
        assertThat(address("https://public.example/addons/x").basePath()).isEqualTo("/addons/x");
        assertThat(address("https://public.example").basePath()).isEmpty();
        assertThat(address("").basePath()).isEmpty();
    }
}
