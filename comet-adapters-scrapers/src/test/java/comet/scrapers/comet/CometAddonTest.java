package comet.scrapers.comet;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.release.ReleaseNameParser;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import comet.scrapers.kit.ScriptedSource;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CometAddonTest {

    @TestFactory
    @DisplayName("CMT-01 to CMT-06, CMT-D1, CMT-D2: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("comet")
                .tests(sample -> comet(sample.instance("comet", "COMET_URL", "https://comet.example.com")), Of.TORRENT);
    }

    private static CometAddon comet(SourceInstance instance) {
        return new CometAddon(instance, new ReleaseNameParser());
    }

    @DisplayName(
            "SCR-03, CMT-D1, CMT-D2: name and size are the file's when the name is that of one episode, else the torrent's")
    @ParameterizedTest(name = "<{0}>, hint <{1}>: torrent <{2}> of {3}, file <{4}> of {5}")
    @CsvSource(delimiter = ';', emptyValue = "", textBlock = """
            📄 Lantern.Street.S01E02.1080p.mkv ; Lantern.Street.S01E02.1080p.mkv ; Lantern.Street.S01E02.1080p.mkv ; 0 ; Lantern.Street.S01E02.1080p.mkv ; 9
            📄 Lantern.Street.2024.05.01.720p  ; ''                              ; Lantern.Street.2024.05.01.720p  ; 0 ; ''                              ; 9
            📄 Lantern.Street.S01.1080p        ; Lantern.Street.S01.1080p        ; Lantern.Street.S01.1080p        ; 9 ; ''                              ; 0
            📄 Lantern.Street.S01.1080p        ; Lantern.Street.S01E02.mkv       ; Lantern.Street.S01.1080p        ; 9 ; Lantern.Street.S01E02.mkv       ; 0
            📄 Lantern.Street.S01E01-E03.720p  ; Lantern.Street.S01E01-E03.720p  ; Lantern.Street.S01E01-E03.720p  ; 9 ; ''                              ; 0
            👤 7 💾 512 MB                     ; Lantern.Street.S01.720p         ; Lantern.Street.S01.720p         ; 9 ; ''                              ; 0
            """)
    void givenAName_whenAsked_thenItTellsWhatTheSizeIsOf(
            String text, String hint, String name, long size, String file, long fileSize) throws Exception {
        Release release = found(text, hint, "\"videoSize\": 9");

        assertThat(release.name()).isEqualTo(name);
        assertThat(release.size().orElse(0)).isEqualTo(size);
        assertThat(release.file().map(ReleaseFile::name).orElse("")).isEqualTo(file);
        assertThat(release.file().map(each -> each.size().orElse(0)).orElse(0L)).isEqualTo(fileSize);
    }

    @DisplayName("CMT-04, CMT-D1: without an exact size the text tells it")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"videoSize\": 0", "\"videoSize\": null", "\"videoSize\": \"x\"", "\"x\": 1"})
    void givenNoExactSize_whenAsked_thenTheTextTells(String size) throws Exception {
        assertThat(found("📄 Big Buck Bunny 2008\\n👤 1 💾 600.0 MB 🔎 X", "", size)
                        .size())
                .hasValue(629145600);
    }

    @DisplayName("CMT-06, CMT-D3: a label never holds more than two Comets in sequence")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', emptyValue = "", textBlock = """
            🔎 Nyaa                                ; Comet|Nyaa
            🔎 Comet|Nyaa                          ; Comet|Comet|Nyaa
            🔎 Comet|Comet|Nyaa                    ; Comet|Comet|Nyaa
            🔎 Comet|Comet|Comet|Comet|Nyaa        ; Comet|Comet|Nyaa
            🔎 Comet|Comet                         ; Comet|Comet
            🔎 Torrentio|1337x                     ; Comet|Torrentio|1337x
            🔎 X|Comet|Comet|Comet|Y               ; Comet|X|Comet|Comet|Y
            🔎 Cometary|Comet-like                 ; Comet|Cometary|Comet-like
            ''                                     ; Comet
            """)
    void givenAnIndexer_whenAsked_thenTheLabelIsShort(String line, String label) throws Exception {
        assertThat(found("📄 Big Buck Bunny 2008\\n" + line, "", "\"x\": 1").tracker())
                .isEqualTo(label);
    }

    private static Release found(String text, String hint, String size) throws InterruptedException {
        String body = "{\"streams\": [{\"description\": \"" + text + "\", \"behaviorHints\": {\"filename\": \"" + hint
                + "\", " + size + "}, \"infoHash\": \"0123456789abcdef0123456789abcdef01234567\"}]}";
        return ScriptedSource.episode(CometAddonTest::comet)
                .answering(200, body)
                .found()
                .getFirst();
    }
}
