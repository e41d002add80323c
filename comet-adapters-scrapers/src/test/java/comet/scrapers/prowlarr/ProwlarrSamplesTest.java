package comet.scrapers.prowlarr;

import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseNameParser;
import comet.outside.Outside;
import comet.scrapers.kit.SampleCase;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import comet.scrapers.kit.indexer.IndexerList;
import comet.scrapers.kit.indexer.IndexerStatus;
import comet.scrapers.kit.indexer.ResultTools;
import comet.scrapers.kit.magnet.MagnetQueue;
import comet.scrapers.kit.torrentfile.KeptTorrents;
import comet.scrapers.kit.torrentfile.TorrentLinks;
import comet.scrapers.kit.torrentfile.TorrentMemory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("PRW-01 to PRW-D5, IDX-12, IDX-13: the samples of Prowlarr")
class ProwlarrSamplesTest {

    private static final String DEFAULT_URL = "http://127.0.0.1:9696";

    @TestFactory
    Stream<DynamicTest> everySearchEndsAsItsSampleSays() {
        // TOR-D8: an extra of a pack is no release of its own.
        return SourceSamples.of("prowlarr")
                .tests(
                        ProwlarrSamplesTest::prowlarr,
                        release -> release.file().isPresent() ? Of.FILE : Of.TORRENT,
                        "Making of.MKV");
    }

    @TestFactory
    Stream<DynamicTest> everyRefreshEndsAsItsSampleSays() {
        return SourceSamples.of("prowlarr").indexerTests(sampleCase -> {
            IndexerList list = indexers(sampleCase);
            list.refresh();
            return list.status().indexers().stream().map(IndexerStatus::id).toList();
        });
    }

    private static TorrentScraper prowlarr(SampleCase sampleCase) {
        SourceInstance instance = sampleCase.instance("prowlarr", "PROWLARR_URL", DEFAULT_URL);
        Outside downloads = new Outside(sampleCase.habits("prowlarr").atOnce(20), sampleCase.resources());
        TorrentLinks links = new TorrentLinks(
                downloads, Duration.ofSeconds(5), new TorrentMemory(InstantSource.system()), KeptTorrents.NONE);
        return new Prowlarr(
                instance,
                sampleCase.text("PROWLARR_API_KEY").orElseThrow(),
                indexers(sampleCase),
                new ResultTools(links, new ReleaseNameParser(), MagnetQueue.OFF));
    }

    private static IndexerList indexers(SampleCase sampleCase) {
        List<String> configured = sampleCase.list("PROWLARR_INDEXERS");
        return new IndexerList(
                new ProwlarrIndexers(
                        sampleCase.instance("prowlarr", "PROWLARR_URL", DEFAULT_URL),
                        sampleCase.text("PROWLARR_API_KEY").orElseThrow(),
                        InstantSource.system()),
                configured,
                new IndexerList.Times(Duration.ofSeconds(30), Duration.ofMinutes(15)),
                InstantSource.system());
    }
}
