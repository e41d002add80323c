package comet.core.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnounceUrlsTest {

    private static final InfoHash HASH = new InfoHash("0123456789abcdef0123456789abcdef01234567");
    private static final String DHT = "dht:" + HASH.hex();

    @ParameterizedTest(name = "{0}")
    @DisplayName("SCR-06: announce URLs are kept bare")
    @CsvSource(textBlock = """
        tracker:udp://tracker.example.org:1337/announce,        udp://tracker.example.org:1337/announce
        TRACKER:udp://tracker.example.org:1337/announce,        udp://tracker.example.org:1337/announce
        '  tracker: udp://tracker.example.org:1337/announce ',  udp://tracker.example.org:1337/announce
        http://tracker.example.net:6969/announce,               http://tracker.example.net:6969/announce
        https://tracker.example.net/announce?a=b&c=d,           https://tracker.example.net/announce?a=b&c=d
        ws://tracker.example.net/,                              ws://tracker.example.net/
        wss://tracker.example.net,                              wss://tracker.example.net
        UDP://tracker.example.net:80,                           UDP://tracker.example.net:80
        udp://my_tracker.example.net:80/announce,               udp://my_tracker.example.net:80/announce
        udp://my_tracker..example.net:0/announce,               udp://my_tracker..example.net:0/announce
        udp://трекер.example:80/announce,                       udp://трекер.example:80/announce
        udp://192.0.2.7:80/announce,                            udp://192.0.2.7:80/announce
        udp://[2001:db8::7]:80/announce,                        udp://[2001:db8::7]:80/announce
        http://tracker.example.net/announce?a=b c,              http://tracker.example.net/announce?a=b c
        http://tracker.example.net/a|b{c}?d=%zz,                http://tracker.example.net/a|b{c}?d=%zz
        """)
    void anAnnounceUrlIsKept(String given, String kept) {
        assertThat(new AnnounceUrls(List.of(given)).urls()).containsExactly(kept);
    }

    @ParameterizedTest(name = "[{0}]")
    @DisplayName("SCR-06: what is no announce URL with a host is dropped")
    @ValueSource(
            strings = {
                "",
                " ",
                "dht:0123456789abcdef0123456789abcdef01234567",
                "tracker:dht:0123456789abcdef0123456789abcdef01234567",
                "not a url",
                "42",
                "tracker:",
                "tracker.example.org",
                "//tracker.example.org/announce",
                "udp:tracker.example.org",
                "udp://",
                "udp:///announce",
                "udp://:80/announce",
                "udp://user@:80/announce",
                "http://exa mple.org/announce",
                "http://tracker.example.org/\u0000",
                "http://tracker.example.org/\r\nX: y",
                "ftp://tracker.example.org/announce",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "magnet:?xt=urn:btih:0123456789abcdef0123456789abcdef01234567"
            })
    void anythingElseIsDropped(String given) {
        assertThat(new AnnounceUrls(List.of(given)).isEmpty()).isTrue();
    }

    @Test
    @DisplayName("SCR-06: of repetitions the first is kept, and order stays")
    void repetitionsAreDropped() {
        AnnounceUrls urls = new AnnounceUrls(
                List.of("udp://b.example:1", "tracker:udp://a.example:1", "tracker:udp://b.example:1"));

        assertThat(urls.urls()).containsExactly("udp://b.example:1", "udp://a.example:1");
    }

    @Test
    @DisplayName("SCR-06: at most 50 are kept, also of two lists together")
    void thereIsALimit() {
        List<String> many = IntStream.range(0, 60)
                .mapToObj(i -> "udp://t" + i + ".example:1")
                .toList();

        assertThat(new AnnounceUrls(many).urls()).isEqualTo(many.subList(0, 50));
        assertThat(new AnnounceUrls(List.of("udp://first.example:1"))
                        .and(new AnnounceUrls(many))
                        .urls())
                .hasSize(50)
                .startsWith("udp://first.example:1", "udp://t0.example:1");
    }

    @Test
    @DisplayName("an endless text is no URL")
    void anEndlessTextIsDropped() {
        assertThat(new AnnounceUrls(List.of("udp://t.example/" + "a".repeat(1_000_000))).isEmpty())
                .isTrue();
    }

    @Test
    @DisplayName("DB-05: lists are united, old ones first")
    void listsAreUnited() {
        AnnounceUrls one = new AnnounceUrls(List.of("udp://a.example:1", "udp://b.example:1"));
        AnnounceUrls other = new AnnounceUrls(List.of("udp://b.example:1", "udp://c.example:1"));

        assertThat(one.and(other).urls())
                .containsExactly("udp://a.example:1", "udp://b.example:1", "udp://c.example:1");
        assertThat(AnnounceUrls.NONE.and(one)).isEqualTo(one);
        assertThat(one.and(AnnounceUrls.NONE)).isEqualTo(one);
    }

    @Test
    @DisplayName("PRES-051: bare and prefixed URLs become tracker: items, dht: items stay, the rest and repetitions go")
    void sourcesAreInTheFormOfStremio() {
        List<String> raw = List.of(
                " udp://a.example:1/announce ",
                "tracker:udp://a.example:1/announce",
                "not a url",
                "http://b.example/announce",
                "dht:89abcdef0123456789abcdef0123456789abcdef",
                "");

        assertThat(AnnounceUrls.stremioSources(raw, HASH))
                .containsExactly(
                        "tracker:udp://a.example:1/announce",
                        "tracker:http://b.example/announce",
                        "dht:89abcdef0123456789abcdef0123456789abcdef");
    }

    @Test
    @DisplayName("PRES-051: the hash joins a list that has no dht: item, and no empty list")
    void theHashIsASource() {
        AnnounceUrls urls = new AnnounceUrls(List.of("udp://a.example:1", "udp://b.example:1"));

        assertThat(urls.stremioSources(HASH))
                .containsExactly("tracker:udp://a.example:1", "tracker:udp://b.example:1", DHT);
        assertThat(AnnounceUrls.NONE.stremioSources(HASH)).isEmpty();
        assertThat(AnnounceUrls.stremioSources(List.of("junk"), HASH)).isEmpty();
        assertThat(AnnounceUrls.stremioSources(List.of(DHT), HASH)).containsExactly(DHT);
    }

    @Test
    @DisplayName("the passkeys in URLs of private trackers do not show")
    void passkeysDoNotShow() {
        assertThat(new AnnounceUrls(List.of("https://tracker.example/secret-passkey/announce")))
                .asString()
                .doesNotContain("secret");
    }
}
