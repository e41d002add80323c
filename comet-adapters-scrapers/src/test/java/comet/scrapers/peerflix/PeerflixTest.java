package comet.scrapers.peerflix;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import comet.scrapers.kit.ScriptedSource;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerflixTest {

    @TestFactory
    @DisplayName("PFX-01, PFX-02, PFX-D1 to PFX-D3: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("peerflix")
                .tests(
                        sample -> new Peerflix(sample.instance("peerflix", "PEERFLIX_URL", "https://peerflix.mov")),
                        Of.TORRENT_NAME_FILE_SIZE);
    }

    @DisplayName(
            "PFX-02, PFX-D1 to PFX-D3: numbers stand beside the text or in it, a second line without a marker is the file's name")
    @ParameterizedTest(name = "{0}: torrent <{1}>, file <{2}> of {3}, {4} seeders, {5}")
    @CsvSource(delimiter = ';', emptyValue = "", textBlock = """
            "description": "Pack\\n02.mkv\\n  👤 89 💾 410.26 MB 🌐 Peerflix", "seed": 90, "sizebytes": 7 ; Pack ; 02.mkv  ; 7         ; 90 ; Peerflix
            "description": "Pack\\n02.mkv\\n  👤 89 💾 1 KB 🌐 Peerflix ", "seed": null                   ; Pack ; 02.mkv  ; 1024      ; 89 ; Peerflix
            "description": "Pack\\n 👤 89 💾 1 KB 🌐  DonTorrent \\n🇪🇸", "seed": 0, "sizebytes": 0         ; Pack ; hint.mkv ; 1024     ; 0  ; Peerflix|DonTorrent
            "title": "Pack\\n02.mkv"                                                                       ; Pack ; 02.mkv  ; 0         ; -1 ; Peerflix
            "title": "Other", "description": "Pack"                                                         ; Pack ; hint.mkv ; 0        ; -1 ; Peerflix
            "description": ""                                                                               ; hint.mkv ; hint.mkv ; 0    ; -1 ; Peerflix
            """)
    void givenAStream_whenAsked_thenItsPartsAreRead(
            String stream, String name, String file, long size, int seeders, String label) throws Exception {
        String body = "{\"streams\": [{" + stream
                + ", \"behaviorHints\": {\"filename\": \"hint.mkv\"}, \"infoHash\": \"0123456789abcdef0123456789abcdef01234567\"}]}";

        Release release = ScriptedSource.episode(Peerflix::new)
                .answering(200, body)
                .found()
                .getFirst();

        assertThat(release.name()).isEqualTo(name);
        assertThat(release.file().map(ReleaseFile::name).orElse("")).isEqualTo(file);
        assertThat(release.playedSize().orElse(0)).isEqualTo(size);
        assertThat(release.size()).isEmpty();
        assertThat(release.seeders().orElse(-1)).isEqualTo(seeders);
        assertThat(release.tracker()).isEqualTo(label);
    }
}
