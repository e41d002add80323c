package comet.scrapers.nyaa;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NyaaSamplesTest {

    @TestFactory
    @DisplayName("NYA-01 to NYA-D4")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("nyaa")
                .tests(
                        sample -> new Nyaa(
                                sample.instance("nyaa", "NYAA_URL", "https://nyaa.si"), 5, InstantSource.system()),
                        Of.TORRENT);
    }
}
