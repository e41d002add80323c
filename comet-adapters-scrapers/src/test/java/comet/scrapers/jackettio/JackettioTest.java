package comet.scrapers.jackettio;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.torrent.Release;
import comet.scrapers.kit.ScriptedSource;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JackettioTest {

    @TestFactory
    @DisplayName("JIO-01 to JIO-03, JIO-D1: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("jackettio")
                .tests(
                        sample -> new Jackettio(
                                sample.instance("jackettio", "JACKETTIO_URL", "https://jackettio.example.com")),
                        Of.TORRENT);
    }

    @DisplayName("JIO-02, JIO-D1, SCR-85: size, seeders and indexer are read each by itself; the size is the torrent's")
    @ParameterizedTest(name = "<{0}>: {1} bytes, {2} seeders, {3}")
    @CsvSource(delimiter = ';', emptyValue = "", textBlock = """
            \\n💾 1.37 GB 👥 12 ⚙️ RARBG           ; 1471026298 ; 12 ; Jackettio|RARBG
            \\n💾 700 MB  👥 4  ⚙️ Nyaa.si Mirror  ; 734003200  ; 4  ; Jackettio|Nyaa.si Mirror
            \\n👥 4                                ; 0          ; 4  ; Jackettio
            \\n💾 700 MB                           ; 734003200  ; -1 ; Jackettio
            \\n⚙️ EZTV                             ; 0          ; -1 ; Jackettio|EZTV
            ''                                     ; 0          ; -1 ; Jackettio
            """)
    void givenDetails_whenAsked_thenEachIsReadByItself(String details, long size, int seeders, String label)
            throws Exception {
        String body = "{\"streams\": [{\"title\": \"Big Buck Bunny" + details
                + "\", \"infoHash\": \"0123456789abcdef0123456789abcdef01234567\"}]}";

        Release release =
                ScriptedSource.film(Jackettio::new).answering(200, body).found().getFirst();

        assertThat(release.name()).isEqualTo("Big Buck Bunny");
        assertThat(release.size().orElse(0)).isEqualTo(size);
        assertThat(release.file()).isEmpty();
        assertThat(release.seeders().orElse(-1)).isEqualTo(seeders);
        assertThat(release.tracker()).isEqualTo(label);
    }
}
