package comet.scrapers.animetosho;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AnimeToshoSamplesTest {

    @TestFactory
    @DisplayName("ATO-01 to ATO-D4")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("animetosho")
                .tests(
                        sample -> new AnimeTosho(
                                sample.instance("animetosho", "ANIMETOSHO_URL", "https://feed.animetosho.org"), 10),
                        Of.TORRENT);
    }
}
