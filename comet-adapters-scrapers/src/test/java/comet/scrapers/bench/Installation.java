package comet.scrapers.bench;

import comet.core.address.Url;
import comet.core.availability.AccountCheck;
import comet.core.availability.AvailabilityRules;
import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.memory.InMemoryDemandStore;
import comet.core.memory.InMemoryLocks;
import comet.core.memory.InMemoryMetadataStore;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.Pause;
import comet.core.port.ProvidedTitle;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeContext;
import comet.core.port.TorrentScraper;
import comet.core.ranking.Ranker;
import comet.core.release.ReleaseNameParser;
import comet.core.release.ReleaseParser;
import comet.core.release.RememberingParser;
import comet.core.report.SearchReports;
import comet.core.search.FilterRules;
import comet.core.search.ScrapeSource;
import comet.core.search.SearchLimits;
import comet.core.search.StreamSearch;
import comet.core.search.TitleLookup;
import comet.core.torrent.Release;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.Repeats;
import comet.scrapers.aiostreams.AioStreams;
import comet.scrapers.bitmagnet.BitMagnet;
import comet.scrapers.comet.CometAddon;
import comet.scrapers.kit.Resting;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.torrentfile.KeptTorrents;
import comet.scrapers.kit.torrentfile.TorrentLinks;
import comet.scrapers.kit.torrentfile.TorrentMemory;
import comet.scrapers.mediafusion.MediaFusion;
import comet.scrapers.peerflix.Peerflix;
import comet.scrapers.stremthru.StremThru;
import comet.scrapers.torrentio.Torrentio;
import comet.scrapers.torrentsdb.TorrentsDb;
import comet.scrapers.torznab.Torznab;
import comet.scrapers.torznab.TorznabOptions;
import comet.scrapers.zilean.Zilean;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * The search with twenty sources, each a real adapter at a scripted service. Titles are known without a call, and what is
 * found is not kept: where it is kept, that happens behind the viewer's back and on disk.
 */
final class Installation {

    /** Nobody is late here, however busy the machine: what is measured is no time on the clock. */
    private static final Duration AMPLE = Duration.ofMinutes(10);

    private static final List<Dialect> DIALECTS = List.of(Dialect.values());

    private static final SearchLimits LIMITS = new SearchLimits(
            false,
            AvailabilityRules.DEFAULT,
            Optional.empty(),
            Duration.ZERO,
            Optional.empty(),
            AMPLE,
            AMPLE,
            AMPLE,
            AMPLE,
            FilterRules.DEFAULT);

    /** What an installation has that sets nothing. */
    private static final int NAMES_REMEMBERED = 10_000;

    private static final int LAST_OFFSET = 15_000;
    private static final int PAGES_AT_ONCE = 5;

    private final String address;
    private final Ranker ranker;
    private final ExecutorService threads;
    private final InstantSource time = InstantSource.system();
    private final Pause pause = duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    private final OutsideResources outside;
    private final ReleaseParser parser = RememberingParser.of(new ReleaseNameParser(), NAMES_REMEMBERED);
    private final List<TorrentScraper> scrapers;
    private final StreamSearch search;

    /**
     * @param address of the scripted services
     * @param ranker puts what was found in order
     * @param threads read, match and merge
     * @param carriers bring bytes
     */
    Installation(String address, Ranker ranker, ExecutorService threads, ExecutorService carriers) {
        this.address = address;
        this.ranker = ranker;
        this.threads = threads;
        OkHttpClient http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(OutsideResources.CALLS_AT_ONCE, 1, TimeUnit.MINUTES))
                .build();
        this.outside = new OutsideResources(http, carriers, time, pause, new Random(1));
        this.scrapers = IntStream.range(0, Offer.SERVICES)
                .mapToObj(number -> scraper(number, DIALECTS.get(number % DIALECTS.size())))
                .toList();
        this.search = made();
    }

    /** The sources, each by itself. */
    List<TorrentScraper> scrapers() {
        return scrapers;
    }

    /** The search that asks them. */
    StreamSearch search() {
        return search;
    }

    private StreamSearch made() {
        StreamSearch.Ports ports = new StreamSearch.Ports(
                new TitleLookup(
                        List.of(new KnownTitles()),
                        new InMemoryMetadataStore(),
                        TitleLookup.Limits.DEFAULT,
                        threads,
                        time,
                        SearchReports.NONE),
                scrapers.stream()
                        .map(scraper ->
                                new ScrapeSource(new Resting(scraper, time), Set.of(ScrapeContext.LIVE), AMPLE, AMPLE))
                        .toList(),
                new NothingKept(),
                new InMemoryDemandStore(Duration.ofDays(1)),
                new InMemoryLocks(time),
                AccountCheck.NONE,
                ranker,
                parser,
                SearchReports.NONE);
        return new StreamSearch(ports, LIMITS, threads, time, pause);
    }

    private TorrentScraper scraper(int number, Dialect dialect) {
        SourceInstance instance = new SourceInstance(
                Url.parseHttp(address + "/" + number + "/" + dialect.word()).orElseThrow(), calls(dialect), threads);
        return switch (dialect) {
            case TORRENTIO -> new Torrentio(instance);
            case TORRENTSDB -> new TorrentsDb(instance);
            case PEERFLIX -> new Peerflix(instance);
            case MEDIAFUSION -> new MediaFusion(instance, new MediaFusion.Options(Optional.empty(), true, false), time);
            case COMET -> new CometAddon(instance, parser);
            case AIOSTREAMS -> new AioStreams(instance, Optional.of("user:password"));
            case ZILEAN -> new Zilean(instance, false, time);
            case STREMTHRU -> new StremThru(instance);
            case BITMAGNET -> new BitMagnet(instance, LAST_OFFSET, PAGES_AT_ONCE);
            case TORZNAB ->
                new Torznab(
                        instance,
                        new TorznabOptions("Example", Optional.empty()),
                        new TorrentLinks(calls(dialect), AMPLE, new TorrentMemory(time), KeptTorrents.NONE),
                        parser,
                        time);
        };
    }

    /** As the app has sources called, but for the time they are given. */
    private Outside calls(Dialect dialect) {
        Habits habits = Habits.of(dialect.word(), "Comet/bench", AMPLE)
                .inSlots()
                .repeating(new Repeats.WhenLimited(3, Duration.ofSeconds(1)));
        return new Outside(habits, outside);
    }

    private static final class KnownTitles implements MetadataProvider {
        @Override
        public String name() {
            return "known";
        }

        @Override
        public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline) {
            return Optional.of(ProvidedTitle.of(Titles.metadata(number(id)).main()));
        }

        @Override
        public Aliases aliases(MediaType type, MediaId id, Deadline deadline) {
            return Titles.metadata(number(id)).others();
        }

        private static int number(MediaId id) {
            return Titles.ofId(id.external().substring("tt".length()));
        }
    }

    private static final class NothingKept implements ReleaseStore {
        @Override
        public List<Release> find(MediaId media, Scope scope) {
            return List.of();
        }

        @Override
        public void save(MediaId media, Collection<ScopedRelease> releases) {
            // See above.
        }
    }
}
