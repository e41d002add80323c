package comet.http.login;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.address.ClientAddresses;
import comet.http.address.ServerAddress;
import comet.http.address.TrustedPeers;
import comet.http.message.Calls;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnFormsTest {

    private final OwnForms forms =
            new OwnForms(new ServerAddress(Optional.empty(), new ClientAddresses(TrustedPeers.NONE)));

    @DisplayName("ADM-09: what the headers say about the page that sent a form")
    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}, Referer {2} → {3}")
    @CsvSource(nullValues = "-", textBlock = """
        same-origin, null,                     -,                          OURS
        none,        -,                        -,                          OURS
        -,           http://addon.example.com, -,                          OURS
        -,           -,                        http://addon.example.com/x, OURS
        cross-site,  http://addon.example.com, -,                          OURS
        cross-site,  https://evil.example,     -,                          FOREIGN
        same-site,   -,                        -,                          FOREIGN
        -,           null,                     -,                          FOREIGN
        -,           https://evil.example,     http://addon.example.com/x, FOREIGN
        -,           -,                        -,                          UNKNOWN
        """)
    void sender(
            @org.jspecify.annotations.Nullable String site,
            @org.jspecify.annotations.Nullable String origin,
            @org.jspecify.annotations.Nullable String referer,
            OwnForms.Sender expected) {
        Calls calls = Calls.get("/");
        if (site != null) {
            calls = calls.with("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            calls = calls.with("Origin", origin);
        }
        if (referer != null) {
            calls = calls.with("Referer", referer);
        }

        assertThat(forms.sender(calls.build())).isEqualTo(expected);
    }

    @DisplayName("HTTP-144: after signing in a person stays on this server")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "/abc/configure?kodi_code=1234abcd, /abc/configure?kodi_code=1234abcd",
        "//evil.example, /configure",
        "https://evil.example, /configure",
        "'/\\evil', /configure",
        "'', /configure",
        "configure, /configure",
        "'/a b', /configure",
        "/a%0d%0aX-A:b, /a%0d%0aX-A:b"
    })
    void nextPage(String wanted, String expected) {
        assertThat(NextPage.of(wanted, "/configure")).isEqualTo(expected);
        assertThat(NextPage.of("/a\r\nSet-Cookie: x", "/configure")).isEqualTo("/configure");
    }
}
