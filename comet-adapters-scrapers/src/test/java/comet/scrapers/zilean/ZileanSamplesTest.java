package comet.scrapers.zilean;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ZileanSamplesTest {

    @TestFactory
    @DisplayName("ZIL-01 to ZIL-D3")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("zilean")
                .tests(
                        sample -> new Zilean(
                                sample.instance("zilean", "ZILEAN_URL", "https://x.example.com"),
                                sample.flag("ZILEAN_EXTENDED_QUERIES", false),
                                InstantSource.system()),
                        Of.TORRENT);
    }
}
