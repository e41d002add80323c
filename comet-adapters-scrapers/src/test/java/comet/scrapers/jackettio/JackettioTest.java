package comet.scrapers.jackettio;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

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
}
