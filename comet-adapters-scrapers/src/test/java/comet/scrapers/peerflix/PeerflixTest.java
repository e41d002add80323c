package comet.scrapers.peerflix;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PeerflixTest {

    @TestFactory
    @DisplayName("PFX-01, PFX-02, PFX-D1 to PFX-D3: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("peerflix")
                .tests(
                        sample -> new Peerflix(sample.instance("peerflix", "PEERFLIX_URL", "https://peerflix.mov")),
                        Of.TORRENT_NAME_FILE_SIZE);
    }
}
