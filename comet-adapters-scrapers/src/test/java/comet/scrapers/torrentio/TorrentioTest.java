package comet.scrapers.torrentio;

import comet.core.torrent.Release;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

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
}
