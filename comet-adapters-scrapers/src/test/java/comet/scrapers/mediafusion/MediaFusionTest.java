package comet.scrapers.mediafusion;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MediaFusionTest {

    @TestFactory
    @DisplayName("MFN-01 to MFN-05, MFN-D1 to MFN-D3: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("mediafusion")
                .tests(
                        sample -> new MediaFusion(
                                sample.instance("mediafusion", "MEDIAFUSION_URL", "https://mediafusion.example.com"),
                                new MediaFusion.Options(sample.text("MEDIAFUSION_API_PASSWORD"), true, false),
                                InstantSource.system()),
                        Of.TORRENT_NAME_FILE_SIZE);
    }
}
