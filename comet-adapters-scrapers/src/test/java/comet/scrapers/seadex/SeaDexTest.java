package comet.scrapers.seadex;

import comet.core.release.ReleaseNameParser;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SeaDexTest {

    @TestFactory
    @DisplayName("SDX-01 to SDX-03, SDX-D1: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("seadex")
                .tests(
                        sample -> new SeaDex(
                                sample.instance("seadex", "SEADEX_URL", "https://releases.moe"),
                                new ReleaseNameParser()),
                        Of.FILE);
    }
}
