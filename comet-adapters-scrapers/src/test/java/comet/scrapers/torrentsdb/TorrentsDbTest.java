package comet.scrapers.torrentsdb;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.torrent.Release;
import comet.scrapers.kit.ScriptedSource;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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

    @Test
    @DisplayName("TDB-D1: the details may stand on any line but the first")
    void givenDetailsOnSeveralLines_whenAsked_thenTheyAreRead() throws Exception {
        String body = """
                {"streams": [{"title": "Lantern Street 💾 9 GB\\n📅 S01E02\\n⚙️ Some Indexer\\n👥 1,250\\n💾 1.5 GB\\n🇬🇧",
                              "infoHash": "0123456789abcdef0123456789abcdef01234567", "fileIdx": 1,
                              "behaviorHints": {"filename": "Lantern.Street.S01E02.mkv"}}]}
                """;

        Release release = ScriptedSource.episode(TorrentsDb::new)
                .answering(200, body)
                .found()
                .getFirst();

        assertThat(release.name()).isEqualTo("Lantern Street 💾 9 GB");
        assertThat(release.title()).isEqualTo("Lantern.Street.S01E02.mkv");
        assertThat(release.playedSize()).hasValue(1610612736L);
        assertThat(release.size()).isEmpty();
        assertThat(release.seeders()).hasValue(1250);
        assertThat(release.fileIndex()).hasValue(1);
        assertThat(release.tracker()).isEqualTo("TorrentsDB|Some Indexer");
    }
}
