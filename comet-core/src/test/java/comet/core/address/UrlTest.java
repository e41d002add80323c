package comet.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CFG-21: URLs as people write them")
class UrlTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            https://example.com,                        example.com
            HTTPS://example.com/a/b,                    example.com
            http://comet_db:8000,                       comet_db:8000
            http://127.0.0.1:9117,                      127.0.0.1:9117
            http://[2001:db8::1]:8080/x,                [2001:db8::1]:8080
            https://user:pass@example.com:1,            example.com:1
            https://example.com/a|b=c@d,                example.com
            https://münchen.example/,                   münchen.example
            wss://peer.example.com?x=1,                 peer.example.com
            """)
    void read(String text, String hostAndPort) {
        assertThat(Url.parse(text).map(Url::hostAndPort)).contains(hostAndPort);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "example.com",
                "//example.com",
                "https://",
                "https:///path",
                "https://:80",
                "https://exa mple.com",
                "https://example.com/a b",
                "https://example.com:",
                "https://example.com:0",
                "https://example.com:65536",
                "https://example.com:http",
                "https://999.1.1.1",
                "https://1.2.3",
                "https://[::1",
                "https://[::g]",
                "https://a..b",
                "https://.a",
                "1http://example.com",
                "https://ex<>ample.com"
            })
    void refused(String text) {
        assertThat(Url.parse(text)).isEmpty();
    }

    @Test
    @DisplayName("CFG-36: toString shows neither user nor path, where people put keys")
    void toStringHides() {
        Url url = Url.parse("https://user:pass@example.com:1/realdebrid=KEY/x?k=v")
                .orElseThrow();

        assertThat(url).hasToString("https://example.com:1/***");
        assertThat(url.text()).isEqualTo("https://user:pass@example.com:1/realdebrid=KEY/x?k=v");
    }

    @Test
    @DisplayName("Slashes at the end are taken off, those inside stay")
    void trailingSlashes() {
        assertThat(Url.parse("https://example.com/a//")
                        .orElseThrow()
                        .withoutTrailingSlashes()
                        .text())
                .isEqualTo("https://example.com/a");
        assertThat(Url.parse("https://example.com/")
                        .orElseThrow()
                        .withoutTrailingSlashes()
                        .text())
                .isEqualTo("https://example.com");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(textBlock = """
            https://comet.example.com,      https://comet.example.com/s/key,       true
            https://comet.example.com,      https://COMET.example.com:443,         true
            http://comet.example.com:80/x,  http://comet.example.com,              true
            http://comet.example.com:8000,  http://comet.example.com:8000/y?z=1,   true
            http://comet.example.com:8000,  http://comet.example.com:8001,         false
            http://comet.example.com,       https://comet.example.com,             false
            https://comet.example.com,      https://comet.example.org,             false
            https://comet.example.com:80,   https://comet.example.com,             false
            """)
    @DisplayName("SCR-D13: the same origin is the same scheme, host and port, however it is written")
    void sameOrigin(String one, String other, boolean same) {
        Url first = Url.parse(one).orElseThrow();
        Url second = Url.parse(other).orElseThrow();

        assertThat(first.hasSameOrigin(second)).isEqualTo(same);
        assertThat(second.hasSameOrigin(first)).isEqualTo(same);
    }
}
