package comet.scrapers.nekobt;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NekoBtTest {

    @TestFactory
    @DisplayName("NKB-01 to NKB-04, NKB-D1 to NKB-D4: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("nekobt")
                .withPrivateRows("Hoshi no Tomoshibi S01 1080p BluRay")
                .tests(sample -> new NekoBt(sample.instance("nekobt", "NEKOBT_URL", "https://nekobt.to")), Of.TORRENT);
    }
}
