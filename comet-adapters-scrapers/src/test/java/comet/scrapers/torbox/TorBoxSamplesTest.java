package comet.scrapers.torbox;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TorBoxSamplesTest {

    @TestFactory
    @DisplayName("TBX-01 to TBX-D4")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("torbox")
                .tests(
                        sample -> new TorBox(
                                sample.instance("torbox", "TORBOX_SEARCH_URL", "https://search-api.torbox.app"),
                                sample.text("TORBOX_API_KEY"),
                                InstantSource.system()),
                        Of.TORRENT);
    }
}
