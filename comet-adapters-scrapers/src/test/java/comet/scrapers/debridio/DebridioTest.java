package comet.scrapers.debridio;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DebridioTest {

    @TestFactory
    @DisplayName("DIO-01, DIO-02, DIO-D1, DIO-D2: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("debridio")
                .tests(
                        sample -> new Debridio(
                                sample.instance("debridio", "DEBRIDIO_URL", "https://addon.debridio.com"),
                                new Debridio.Account("DKEY", "torbox", "PKEY")),
                        Of.TORRENT_NAME_FILE_SIZE);
    }
}
