package comet.scrapers;


import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseNameParser;
import comet.scrapers.aiostreams.AioStreams;
import comet.scrapers.comet.CometAddon;
import comet.scrapers.debridio.Debridio;
import comet.scrapers.jackettio.Jackettio;
import comet.scrapers.kit.SampleCase;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.mediafusion.MediaFusion;
import comet.scrapers.nekobt.NekoBt;
import comet.scrapers.peerflix.Peerflix;
import comet.scrapers.seadex.SeaDex;
import comet.scrapers.torrentio.Torrentio;
import comet.scrapers.torrentsdb.TorrentsDb;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

@DisplayName("SCR-T01 to SCR-T11: whatever a service does, its source answers in time and in its own words")
class HostileAnswersTest {

    private static final ReleaseNameParser PARSER = new ReleaseNameParser();

    /**
     * A source, and the sample that it plays.
     *
     * @param sample the name of the case
     */
    private record Tried(String word, String sample, Function<SampleCase, TorrentScraper> source) {}

    private static final List<Tried> ALL = List.of(
            new Tried("torrentio", "series", sample -> new Torrentio(sample.instance("torrentio", "TORRENTIO_URL", ""))),
            new Tried(
                    "torrentsdb",
                    "movie",
                    sample -> new TorrentsDb(sample.instance("torrentsdb", "TORRENTSDB_URL", "http://torrentsdb.com"))),
            new Tried(
                    "peerflix",
                    "movie",
                    sample -> new Peerflix(sample.instance("peerflix", "PEERFLIX_URL", "http://peerflix.mov"))),
            new Tried(
                    "jackettio", "movie", sample -> new Jackettio(sample.instance("jackettio", "JACKETTIO_URL", ""))),
            new Tried(
                    "comet", "movie", sample -> new CometAddon(sample.instance("comet", "COMET_URL", ""), PARSER)),
            new Tried(
                    "mediafusion",
                    "series, current description layout, password",
                    sample -> new MediaFusion(
                            sample.instance("mediafusion", "MEDIAFUSION_URL", ""),
                            new MediaFusion.Options(sample.text("MEDIAFUSION_API_PASSWORD"), true, false),
                            InstantSource.system())),
            new Tried(
                    "debridio",
                    "movie",
                    sample -> new Debridio(
                            sample.instance("debridio", "DEBRIDIO_URL", "http://addon.debridio.com"),
                            new Debridio.Account("DKEY", "torbox", "PKEY"))),
            new Tried(
                    "aiostreams",
                    "movie",
                    sample -> new AioStreams(
                            sample.instance("aiostreams", "AIOSTREAMS_URL", ""),
                            sample.text("AIOSTREAMS_USER_UUID_AND_PASSWORD"))),
            new Tried(
                    "seadex",
                    "kitsu episode",
                    sample -> new SeaDex(sample.instance("seadex", "SEADEX_URL", "http://releases.moe"), PARSER)),
            new Tried(
                    "nekobt",
                    "query, second page, then media id",
                    sample -> new NekoBt(sample.instance("nekobt", "NEKOBT_URL", "http://nekobt.to"))));

    @TestFactory
    Stream<DynamicContainer> suite() {
        return ALL.stream()
                .map(each -> DynamicContainer.dynamicContainer(
                        each.word(), SourceSamples.of(each.word()).hostileTests(each.source(), each.sample())));
    }
}
