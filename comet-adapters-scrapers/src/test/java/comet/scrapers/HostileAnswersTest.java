package comet.scrapers;

import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseNameParser;
import comet.outside.Outside;
import comet.scrapers.aiostreams.AioStreams;
import comet.scrapers.animetosho.AnimeTosho;
import comet.scrapers.bitmagnet.BitMagnet;
import comet.scrapers.comet.CometAddon;
import comet.scrapers.debridio.Debridio;
import comet.scrapers.jackettio.Jackettio;
import comet.scrapers.kit.SampleCase;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.torrentfile.KeptTorrents;
import comet.scrapers.kit.torrentfile.TorrentLinks;
import comet.scrapers.kit.torrentfile.TorrentMemory;
import comet.scrapers.mediafusion.MediaFusion;
import comet.scrapers.nekobt.NekoBt;
import comet.scrapers.nyaa.Nyaa;
import comet.scrapers.peerflix.Peerflix;
import comet.scrapers.seadex.SeaDex;
import comet.scrapers.stremthru.StremThru;
import comet.scrapers.torbox.TorBox;
import comet.scrapers.torrentio.Torrentio;
import comet.scrapers.torrentsdb.TorrentsDb;
import comet.scrapers.torznab.Torznab;
import comet.scrapers.torznab.TorznabOptions;
import comet.scrapers.zilean.Zilean;
import java.time.Duration;
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
            new Tried(
                    "torznab",
                    "a film by its id: every way to name a torrent",
                    sample -> new Torznab(
                            sample.instance("torznab", "TORZNAB_URL", ""),
                            new TorznabOptions("Lamp", sample.text("TORZNAB_API_KEY")),
                            new TorrentLinks(
                                    new Outside(sample.habits("torznab"), sample.resources()),
                                    Duration.ofSeconds(5),
                                    new TorrentMemory(InstantSource.system()),
                                    KeptTorrents.NONE),
                            PARSER,
                            InstantSource.system())),
            new Tried(
                    "stremthru",
                    "movie",
                    sample -> new StremThru(sample.instance("stremthru", "STREMTHRU_SCRAPE_URL", ""))),
            new Tried(
                    "bitmagnet",
                    "movie, full first page",
                    sample -> new BitMagnet(sample.instance("bitmagnet", "BITMAGNET_URL", ""), 15000, 5)),
            new Tried(
                    "animetosho",
                    "two pages",
                    sample -> new AnimeTosho(
                            sample.instance("animetosho", "ANIMETOSHO_URL", "http://feed.animetosho.org"), 10)),
            new Tried(
                    "torbox",
                    "movie",
                    sample -> new TorBox(
                            sample.instance("torbox", "TORBOX_SEARCH_URL", "http://search-api.torbox.app"),
                            sample.text("TORBOX_API_KEY"),
                            InstantSource.system())),
            new Tried(
                    "zilean",
                    "series, two titles, duplicate across titles",
                    sample -> new Zilean(sample.instance("zilean", "ZILEAN_URL", ""), true, InstantSource.system())),
            new Tried(
                    "nyaa",
                    "two pages",
                    sample ->
                            new Nyaa(sample.instance("nyaa", "NYAA_URL", "http://nyaa.si"), 5, InstantSource.system())),
            new Tried(
                    "torrentio", "series", sample -> new Torrentio(sample.instance("torrentio", "TORRENTIO_URL", ""))),
            new Tried(
                    "torrentsdb",
                    "movie",
                    sample -> new TorrentsDb(sample.instance("torrentsdb", "TORRENTSDB_URL", "http://torrentsdb.com"))),
            new Tried(
                    "peerflix",
                    "movie",
                    sample -> new Peerflix(sample.instance("peerflix", "PEERFLIX_URL", "http://peerflix.mov"))),
            new Tried("jackettio", "movie", sample -> new Jackettio(sample.instance("jackettio", "JACKETTIO_URL", ""))),
            new Tried("comet", "movie", sample -> new CometAddon(sample.instance("comet", "COMET_URL", ""), PARSER)),
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
