package comet.scrapers.torrentsdb;

import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TorrentsDbTest {

    @TestFactory
    @DisplayName("TDB-01, TDB-02, TDB-D1, TDB-D2: the samples, name of the torrent and size of the file")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("torrentsdb")
                .tests(
                        sample -> new TorrentsDb(
                                sample.instance("torrentsdb", "TORRENTSDB_URL", "https://torrentsdb.com")),
                        Of.TORRENT_NAME_FILE_SIZE);
    }
}
