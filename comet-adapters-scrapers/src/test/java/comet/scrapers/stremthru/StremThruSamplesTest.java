package comet.scrapers.stremthru;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StremThruSamplesTest {

    @TestFactory
    @DisplayName("STR-01 to STR-D3")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("stremthru")
                .tests(
                        sample -> new StremThru(
                                sample.instance("stremthru", "STREMTHRU_SCRAPE_URL", "https://x.example.com")),
                        Of.TORRENT);
    }
}
