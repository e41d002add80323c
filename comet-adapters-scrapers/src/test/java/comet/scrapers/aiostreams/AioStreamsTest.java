package comet.scrapers.aiostreams;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AioStreamsTest {

    @TestFactory
    @DisplayName("AIO-01, AIO-02, AIO-D1 to AIO-D3: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("aiostreams")
                .tests(
                        sample -> new AioStreams(
                                sample.instance("aiostreams", "AIOSTREAMS_URL", "https://aio.example.com"),
                                sample.text("AIOSTREAMS_USER_UUID_AND_PASSWORD")),
                        release -> release.fileIndex().isPresent() ? Of.FILE : Of.TORRENT);
    }
}
