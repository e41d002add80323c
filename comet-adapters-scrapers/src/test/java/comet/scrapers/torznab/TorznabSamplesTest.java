package comet.scrapers.torznab;

import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseNameParser;
import comet.outside.Outside;
import comet.scrapers.kit.SampleCase;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import comet.scrapers.kit.torrentfile.KeptTorrents;
import comet.scrapers.kit.torrentfile.TorrentLinks;
import comet.scrapers.kit.torrentfile.TorrentMemory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TorznabSamplesTest {

    @TestFactory
    @DisplayName(
            "TORZNAB_URL: what an address can do decides how it is asked; every way to name a torrent is understood")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("torznab").tests(TorznabSamplesTest::source, Of.TORRENT);
    }

    private static TorrentScraper source(SampleCase sample) {
        InstantSource time = InstantSource.system();
        TorrentLinks links = new TorrentLinks(
                new Outside(sample.habits("torznab"), sample.resources()),
                Duration.ofSeconds(5),
                new TorrentMemory(time),
                KeptTorrents.NONE);
        return new Torznab(
                sample.instance("torznab", "TORZNAB_URL", "https://indexer.example.org/api"),
                new TorznabOptions("Lamp", sample.text("TORZNAB_API_KEY")),
                links,
                new ReleaseNameParser(),
                time);
    }
}
