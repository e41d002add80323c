package comet.scrapers.torrentio;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.SourceEnd;
import comet.core.torrent.Release;
import comet.scrapers.kit.ScriptedSource;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TorrentioTest {

    @TestFactory
    @DisplayName("TIO-01 to TIO-05, TIO-D1 to TIO-D3: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("torrentio")
                .tests(
                        sample -> new Torrentio(
                                sample.instance("torrentio", "TORRENTIO_URL", "https://torrentio.example.com")),
                        TorrentioTest::of);
    }

    /** TIO-02: without seeders, the line before the details is the title, and that is the name of the file. */
    private static Of of(Release release) {
        return release.seeders().isPresent() ? Of.TORRENT_NAME_FILE_SIZE : Of.FILE;
    }

    @DisplayName("TIO-02, TIO-05, TIO-D1: what each line says")
    @ParameterizedTest(name = "<{0}>, hint <{1}>: torrent <{2}>, file <{3}>, {4}")
    @CsvSource(delimiter = ';', emptyValue = "", textBlock = """
            Pack\\n👤 1 💾 1 GB ⚙️ X                         ; ''       ; Pack ; ''       ; Torrentio|X
            Pack\\n👤 1 💾 1 GB ⚙️ Sk-CzTorrent\\n🇬🇧 / 🇮🇹    ; ''       ; Pack ; ''       ; Torrentio|Sk-CzTorrent
            Pack\\n👤 1 💾 1 GB                              ; ''       ; Pack ; ''       ; Torrentio|KnightCrawler
            Pack\\nS1/02.mkv\\n👤 1 💾 1 GB ⚙️ X             ; ''       ; Pack ; 02.mkv   ; Torrentio|X
            Pack\\nS1/02.mkv\\n💾 1 GB ⚙️ X                  ; ''       ; Pack ; 02.mkv   ; Torrentio|X
            Pack\\nS1/02.mkv\\n👤 1 ⚙️ X                     ; 02 a.mkv ; Pack ; 02 a.mkv ; Torrentio|X
            Pack\\nS1/02.mkv\\n⚙️ X                         ; Pack     ; Pack ; 02.mkv   ; Torrentio|X
            Pack\\n👤 1 ⚙️ X                                 ; Pack     ; Pack ; Pack     ; Torrentio|X
            Pack\\n🇬🇧 / 🇮🇹                                  ; ''       ; Pack ; ''       ; Torrentio|KnightCrawler
            Pack                                            ; 02.mkv   ; Pack ; 02.mkv   ; Torrentio|KnightCrawler
            """)
    void givenAText_whenAsked_thenEachLineHasItsMeaning(
            String title, String hint, String name, String file, String label) throws Exception {
        String body = "{\"streams\": [{\"title\": \"" + title + "\", \"behaviorHints\": {\"filename\": \"" + hint
                + "\"}, \"infoHash\": \"0123456789abcdef0123456789abcdef01234567\", \"sources\": null}]}";

        Release release = ScriptedSource.episode(Torrentio::new)
                .answering(200, body)
                .found()
                .getFirst();

        assertThat(release.name()).isEqualTo(name);
        assertThat(release.file().map(each -> each.name()).orElse("")).isEqualTo(file);
        assertThat(release.tracker()).isEqualTo(label);
        assertThat(release.size()).as("the size is the file's (TIO-03)").isEmpty();
    }

    @DisplayName("TIO-D2: the size may be in any unit")
    @ParameterizedTest(name = "{0} is {1} bytes")
    @CsvSource(textBlock = """
            1.98 GB,  2126008811
            350 MB,    367001600
            750 kB,       768000
            512 B,           512
            """)
    void givenAUnit_whenAsked_thenTheSizeIsInBytes(String size, long bytes) throws Exception {
        String body = "{\"streams\": [{\"title\": \"A\\n👤 1 💾 " + size
                + " ⚙️ X\", \"infoHash\": \"0123456789abcdef0123456789abcdef01234567\"}]}";

        assertThat(ScriptedSource.film(Torrentio::new)
                        .answering(200, body)
                        .found()
                        .getFirst()
                        .playedSize())
                .hasValue(bytes);
    }

    @Test
    @DisplayName("TIO-05: streams without a hash or a title are no torrents")
    void givenLinks_whenAsked_thenNothingIsFound() throws Exception {
        String body = """
                {"streams": [{"title": "A\\n👤 1 💾 1 GB ⚙️ X", "url": "https://service.example/KEY"},
                             {"infoHash": "0123456789abcdef0123456789abcdef01234567"}]}
                """;

        ScriptedSource.Asked asked = ScriptedSource.film(Torrentio::new).answering(200, body);

        assertThat(asked.found()).isEmpty();
        assertThat(asked.end()).isEqualTo(new SourceEnd.Done());
    }
}
