package comet.core.debrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("PLAY-13: an absolute http or https address with a host is usable as it is")
    @ValueSource(
            strings = {
                "https://cdn.example.net/v?token=x",
                "http://cdn.example.net",
                "HTTPS://CDN.example.net/v",
                "https://cdn.example.net:8443/a/b%20c.mkv?x=%2F&y=1+2#t",
                "https://192.0.2.7/v",
                "https://[2001:db8::7]:443/v",
                "https://user:pass@cdn.example.net/v",
                "https://cdn.example.net/a;b=c,d/(e)'f'!*$&="
            })
    void aUsableAddress(String text) {
        assertThat(Link.parse(text)).map(Link::url).map(URI::toString).contains(text);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("PLAY-13: what services leave unencoded in file names is percent-encoded")
    @CsvSource(delimiter = ';', textBlock = """
            https://cdn.example.net/Big Buck Bunny [1080p].mkv ; https://cdn.example.net/Big%20Buck%20Bunny%20%5B1080p%5D.mkv
            https://cdn.example.net/Häxan.mkv?n=Ж🐇            ; https://cdn.example.net/H%C3%A4xan.mkv?n=%D0%96%F0%9F%90%87
            https://cdn.example.net/100%.mkv                   ; https://cdn.example.net/100%25.mkv
            https://cdn.example.net/a%2Gb%41                   ; https://cdn.example.net/a%252Gb%41
            https://cdn.example.net/a|b<c>"d"{e}^`\\           ; https://cdn.example.net/a%7Cb%3Cc%3E%22d%22%7Be%7D%5E%60%5C
            """)
    void anAddressIsEncoded(String given, String usable) {
        assertThat(Link.parse(given)).map(Link::url).map(URI::toString).contains(usable);
    }

    @ParameterizedTest(name = "[{0}]")
    @DisplayName("PLAY-13: anything else is not usable")
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "42",
                "/relative/video",
                "relative/video",
                "//cdn.example.net/v",
                "javascript:alert(1)",
                "ftp://cdn.example.net/v",
                "file:///etc/passwd",
                "mailto:viewer@example.org",
                "https:",
                "https:/",
                "https://",
                "https:///v",
                "https://:443/v",
                "https://?x",
                "https://cdn.example.net:bad/v",
                "https://cdn.example.net:65536/v",
                "https://cdn.example.net:-1/v",
                "https://cdn example.net/v",
                "https://[2001:db8::7/v",
                " https://cdn.example.net/v",
                "https://cdn.example.net/v\r\nX-A: b",
                "https://cdn.example.net/v\u0000",
                "https://cdn.example.net/\t",
                "https://cdn.example.net/\u007f"
            })
    void anUnusableAddress(String text) {
        assertThat(Link.parse(text)).isEmpty();
    }

    @Test
    @DisplayName("an endless address is not usable, also when only its encoding is endless")
    void anEndlessAddressIsNotUsable() {
        assertThat(Link.parse("https://cdn.example.net/" + "a".repeat(1_000_000)))
                .isEmpty();
        assertThat(Link.parse("https://cdn.example.net/" + "Ж".repeat(10_000))).isEmpty();
        assertThat(Link.parse("https://cdn.example.net/" + "a".repeat(16_000))).isPresent();
    }

    @Test
    @DisplayName("PLAY-13: only a usable address makes a link; the message does not repeat it")
    void onlyAUsableAddressMakesALink() {
        assertThatThrownBy(() -> new Link(URI.create("ftp://cdn.example.net/secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    @DisplayName("a link shows its host alone")
    void aLinkIsASecret() {
        Link link = Link.parse("https://user:secret@cdn.example.net:8443/secret?token=secret#secret")
                .orElseThrow();

        assertThat(link).hasToString("https://cdn.example.net/***");
    }
}
