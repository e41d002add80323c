package comet.scrapers.kit;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.torrent.InfoHash;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagnetLinkTest {

    private static final String HEX = "0123456789abcdef0123456789abcdef01234567";

    @DisplayName("TOR-01, TOR-02, TOR-10: the hash of version 1, however it is written")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "magnet:?xt=urn:btih:0123456789abcdef0123456789abcdef01234567, true",
        "MAGNET:?XT=URN:BTIH:0123456789ABCDEF0123456789ABCDEF01234567&dn=x, true",
        "'  magnet:?dn=a%26b&xt=urn:btih:AERUKZ4JVPG66AJDIVTYTK6N54ASGRLH ', true",
        "magnet:?xt.1=urn:btmh:1220abab&xt.2=urn:btih:0123456789abcdef0123456789abcdef01234567, true",
        "magnet:?xt=urn:btmh:1220abababababababababababababababababababababababababababababababab, false",
        "magnet:?xt=urn:btih:0123, false",
        "magnet:?dn=nothing, false",
        "magnet:?, false",
    })
    void hash(String magnet, boolean known) {
        assertThat(MagnetLink.parse(magnet).orElseThrow().infoHash().map(InfoHash::hex))
                .isEqualTo(known ? java.util.Optional.of(HEX) : java.util.Optional.empty());
    }

    @DisplayName("TOR-10: announce URLs are percent-decoded, in order, each once; a plus is a plus")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "tr=udp%3A%2F%2Ftracker.example.org%3A1337%2Fannounce, udp://tracker.example.org:1337/announce",
        "tr=http://a.example.org/x%3Fk=v+w&tr=http://a.example.org/x%3Fk=v+w, http://a.example.org/x?k=v+w",
        "tr.1=udp://a.example.org:1&tr.2=udp://b.example.org:2, udp://a.example.org:1 udp://b.example.org:2",
        "tr=udp://a.example.org:1%zz&tr=dht:x&tr=&tr=udp://b.example.org:2, udp://b.example.org:2",
    })
    void trackers(String parameters, @Nullable String urls) {
        MagnetLink magnet = MagnetLink.parse("magnet:?" + parameters).orElseThrow();

        assertThat(magnet.sources().urls())
                .containsExactlyElementsOf(List.of(String.valueOf(urls).split(" ")));
        assertThat(magnet.infoHash()).isEmpty();
    }

    @DisplayName("TOR-10: what does not begin as a magnet is none")
    @ParameterizedTest
    @ValueSource(strings = {"", "http://x.example.org/?xt=urn:btih:0123456789abcdef0123456789abcdef01234567", "magnet"})
    void noMagnet(String text) {
        assertThat(MagnetLink.parse(text)).isEmpty();
    }

    @Test
    @DisplayName("DBP-06: its text form shows no announce URL, and one that is endless is not read")
    void limits() {
        String magnet = "magnet:?xt=urn:btih:" + HEX + "&tr=http://t.example.org/passkey1/announce";

        assertThat(MagnetLink.parse(magnet).orElseThrow().toString()).doesNotContain("passkey1");
        assertThat(MagnetLink.parse(magnet + "&dn=" + "x".repeat(1 << 20))).isEmpty();
    }
}
