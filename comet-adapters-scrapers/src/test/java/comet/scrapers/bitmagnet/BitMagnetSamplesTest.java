package comet.scrapers.bitmagnet;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BitMagnetSamplesTest {

    @TestFactory
    @DisplayName("BMG-01 to BMG-D4")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("bitmagnet")
                .tests(
                        sample -> new BitMagnet(
                                sample.instance("bitmagnet", "BITMAGNET_URL", "https://x.example.com"),
                                sample.number("BITMAGNET_MAX_OFFSET", 15000),
                                sample.number("BITMAGNET_MAX_CONCURRENT_PAGES", 5)),
                        Of.TORRENT);
    }
}
