package comet.core.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagnetUriTest {

    private static final InfoHash HASH = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    private static final String BARE = "magnet:?xt=urn:btih:0a1b2c3d4e5f60718293a4b5c6d7e8f901234567";

    @Test
    @DisplayName("DBM-01: the example of the specification, to the letter")
    void givenATracker_whenWritten_thenItIsTheExample() {
        MagnetUri magnet = MagnetUri.of(HASH, List.of("tracker:udp://tracker.example.org:1337/announce"));

        assertThat(magnet.text()).isEqualTo(BARE + "&tr=udp%3A%2F%2Ftracker.example.org%3A1337%2Fannounce");
    }

    @Test
    @DisplayName("DBM-01: a torrent without trackers is its hash alone")
    void givenNoTrackers_whenWritten_thenItIsTheHashAlone() {
        assertThat(new MagnetUri(HASH, AnnounceUrls.NONE).text()).isEqualTo(BARE);
    }

    @DisplayName("DBM-01: every character with a meaning in a URL is escaped, the others are not")
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            http://t.example/a?b=c&d=e, http%3A%2F%2Ft.example%2Fa%3Fb%3Dc%26d%3De
            http://t.example/a%20b,     http%3A%2F%2Ft.example%2Fa%2520b
            http://t.example/a+b*c,     http%3A%2F%2Ft.example%2Fa%2Bb%2Ac
            http://t.example/a-b._~,    http%3A%2F%2Ft.example%2Fa-b._~
            http://t.example/é,         http%3A%2F%2Ft.example%2F%C3%A9
            """)
    void givenATracker_whenWritten_thenItIsEscaped(String tracker, String escaped) {
        assertThat(MagnetUri.of(HASH, List.of(tracker)).text()).isEqualTo(BARE + "&tr=" + escaped);
    }

    @DisplayName("DBM-02: what is no announce URL is dropped")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "dht:0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
                "tracker:dht:0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
                "ftp://tracker.example.org/announce",
                "tracker.example.org:1337",
                "udp:///announce",
                "tracker:",
                ""
            })
    void givenNoAnnounceUrl_whenWritten_thenItIsDropped(String source) {
        assertThat(MagnetUri.of(HASH, List.of(source)).text()).isEqualTo(BARE);
    }

    @Test
    @DisplayName("DBM-02: marks in any case and blanks go; of equal trackers the first is kept")
    void givenMarksAndRepetitions_whenRead_thenEachTrackerIsThereOnce() {
        MagnetUri magnet = MagnetUri.of(
                HASH,
                List.of(" TRACKER: udp://b.example/announce ", "wss://a.example/announce", "udp://b.example/announce"));

        assertThat(magnet.trackers().urls()).containsExactly("udp://b.example/announce", "wss://a.example/announce");
    }

    @Test
    @DisplayName("DBM-02: at most 20 trackers, the first ones")
    void givenManyTrackers_whenRead_thenTheFirstTwentyAreKept() {
        List<String> many = IntStream.range(0, 30)
                .mapToObj(i -> "udp://t" + i + ".example/announce")
                .toList();

        assertThat(MagnetUri.of(HASH, many).trackers().urls()).isEqualTo(many.subList(0, 20));
        assertThat(new MagnetUri(HASH, new AnnounceUrls(many)).trackers().urls())
                .isEqualTo(many.subList(0, 20));
    }

    @Test
    @DisplayName("the pass key of a private tracker is not in the text form")
    void givenAPassKey_whenShown_thenItIsNotThere() {
        assertThat(MagnetUri.of(HASH, List.of("https://t.example/secret/announce")))
                .asString()
                .isEqualTo("magnet of " + HASH);
    }
}
