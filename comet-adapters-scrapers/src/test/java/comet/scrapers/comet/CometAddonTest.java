package comet.scrapers.comet;

import comet.core.release.ReleaseNameParser;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CometAddonTest {

    @TestFactory
    @DisplayName("CMT-01 to CMT-05, CMT-D1 to CMT-D3: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("comet")
                .tests(
                        sample -> new CometAddon(
                                sample.instance("comet", "COMET_URL", "https://comet.example.com"),
                                new ReleaseNameParser()),
                        Of.TORRENT);
    }
}
