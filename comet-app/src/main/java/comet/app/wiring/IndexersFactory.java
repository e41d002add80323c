package comet.app.wiring;

import comet.app.settings.CacheSettings;
import comet.app.settings.NetworkSettings;
import comet.app.settings.Secret;
import comet.app.settings.Setting;
import comet.app.settings.Settings;
import comet.app.settings.Source;
import comet.app.settings.SourceSettings;
import comet.app.settings.TorznabInstance;
import comet.app.task.RecurringTask;
import comet.app.task.RecurringTask.Timing;
import comet.core.port.GenericTrackers;
import comet.core.port.PrivateTorrents;
import comet.core.port.ReleaseStore;
import comet.core.port.ScrapeContext;
import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseParser;
import comet.core.search.ScrapeSource;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.scrapers.jackett.Jackett;
import comet.scrapers.jackett.JackettIndexers;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.indexer.IndexerDirectory;
import comet.scrapers.kit.indexer.IndexerList;
import comet.scrapers.kit.indexer.ResultTools;
import comet.scrapers.kit.magnet.MagnetQueue;
import comet.scrapers.kit.magnet.MagnetResolver;
import comet.scrapers.kit.magnet.Swarm;
import comet.scrapers.kit.torrentfile.KeptTorrents;
import comet.scrapers.kit.torrentfile.StoredTorrents;
import comet.scrapers.kit.torrentfile.TorrentLinks;
import comet.scrapers.kit.torrentfile.TorrentMemory;
import comet.scrapers.prowlarr.Prowlarr;
import comet.scrapers.prowlarr.ProwlarrIndexers;
import comet.scrapers.torznab.Torznab;
import comet.scrapers.torznab.TorznabOptions;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sources that have machinery of their own: lists of indexers, links to follow, magnets to look into. */
@Factory
final class IndexersFactory {

    /** Links that one source follows at once (SCR-D22). */
    private static final int LINKS_AT_ONCE = 20;

    private static final Duration AT_CLOSE = Duration.ofSeconds(5);
    private static final Duration EVERY_TEN_SECONDS = Duration.ofSeconds(10);

    private final Settings settings;
    private final SourceWorkshop workshop;
    private final OutsideResources outside;

    IndexersFactory(Settings settings, SourceWorkshop workshop, OutsideResources outside) {
        this.settings = settings;
        this.workshop = workshop;
        this.outside = outside;
    }

    /** TOR-40: off unless the operator wants it. */
    @Singleton
    @Bean(preDestroy = "close")
    MagnetResolver magnets(ReleaseStore releases, GenericTrackers trackers) {
        Habits announces =
                Habits.of("trackers", ProductName.userAgent(), settings.get(NetworkSettings.HTTP_CLIENT_TIMEOUT_TOTAL));
        return new MagnetResolver(
                new Swarm(new Outside(announces, outside), outside),
                torrent -> releases.save(torrent.media(), torrent.rows()),
                trackers::current,
                new MagnetResolver.Limits(settings.get(CacheSettings.MAGNET_RESOLVE_TIMEOUT), AT_CLOSE),
                outside.threads(),
                outside.time());
    }

    private MagnetQueue queue(MagnetResolver magnets) {
        return settings.get(CacheSettings.DOWNLOAD_TORRENT_FILES) ? magnets : MagnetQueue.OFF;
    }

    /** What is known of torrents before a link is followed: what was learned lately (TOR-24), and what is stored. */
    record Links(TorrentMemory memory, KeptTorrents kept) {}

    @Singleton
    Links links(ReleaseStore releases, PrivateTorrents privateTorrents) {
        return new Links(
                new TorrentMemory(outside.time()), new StoredTorrents(releases, privateTorrents, outside.threads()));
    }

    private TorrentLinks links(Source source, Links links) {
        return new TorrentLinks(
                // Counted apart from searches, also at the same host (SCR-D22).
                new Outside(
                        workshop.habits(source).atOnce(LINKS_AT_ONCE),
                        outside.limitedBy(OutsideFactory.limits(settings))),
                settings.get(CacheSettings.GET_TORRENT_TIMEOUT),
                links.memory(),
                links.kept());
    }

    /** A manager of indexers: the list of those that can be used, and the source that searches them. */
    record Manager(Source source, IndexerList list, TorrentScraper scraper) {}

    /** Jackett and Prowlarr, each if it is used (IDX-01). */
    record Managers(List<Manager> used) {}

    @Singleton
    Managers managers(Links links, ReleaseParser parser, MagnetResolver magnets) {
        Optional<Manager> jackett = key(SourceSettings.JACKETT, SourceSettings.JACKETT_API_KEY)
                .map(key -> {
                    Source source = SourceSettings.JACKETT;
                    IndexerList list =
                            list(new JackettIndexers(workshop.directory(source), key), SourceSettings.JACKETT_INDEXERS);
                    ResultTools tools = new ResultTools(links(source, links), parser, queue(magnets));
                    return new Manager(source, list, new Jackett(workshop.searches(source), key, list, tools));
                });
        Optional<Manager> prowlarr = key(SourceSettings.PROWLARR, SourceSettings.PROWLARR_API_KEY)
                .map(key -> {
                    Source source = SourceSettings.PROWLARR;
                    IndexerList list = list(
                            new ProwlarrIndexers(workshop.directory(source), key, outside.time()),
                            SourceSettings.PROWLARR_INDEXERS);
                    ResultTools tools = new ResultTools(links(source, links), parser, queue(magnets));
                    return new Manager(source, list, new Prowlarr(workshop.searches(source), key, list, tools));
                });
        return new Managers(
                Stream.of(jackett, prowlarr).flatMap(Optional::stream).toList());
    }

    private Optional<String> key(Source source, Setting<Optional<Secret>> setting) {
        boolean runs = source.runs(settings, ScrapeContext.LIVE) || source.runs(settings, ScrapeContext.BACKGROUND);
        return runs ? settings.get(setting).map(Secret::reveal) : Optional.empty();
    }

    private IndexerList list(IndexerDirectory directory, Setting<List<String>> configured) {
        return new IndexerList(
                directory,
                settings.get(configured),
                new IndexerList.Times(
                        settings.get(SourceSettings.INDEXER_MANAGER_WAIT_TIMEOUT),
                        settings.get(SourceSettings.INDEXER_MANAGER_UPDATE_INTERVAL)),
                outside.time());
    }

    /** IDX-01: looked at often, refreshed when it is time; after a failure sooner (IDX-D3). */
    @Singleton
    RecurringTask indexerLists(Managers managers) {
        Optional<Timing> timing = managers.used().isEmpty()
                ? Optional.empty()
                : Optional.of(new Timing(Duration.ZERO, EVERY_TEN_SECONDS));
        IndexerTurns turns =
                new IndexerTurns(managers.used().stream().map(Manager::list).toList(), outside.time());
        return RecurringTask.everywhere("indexer-lists", "comet.scrapers", timing, turns::take);
    }

    /** What is made here, for the search. */
    @Singleton
    SourcesFactory.FurtherSources further(Managers managers, Links remembered, ReleaseParser parser) {
        List<ScrapeSource> sources = new ArrayList<>();
        managers.used().forEach(manager -> sources.add(workshop.resting(manager.source(), manager.scraper())));
        TorrentLinks links = links(SourceSettings.TORZNAB, remembered);
        List<TorznabInstance> endpoints = settings.get(SourceSettings.TORZNAB_URL);
        workshop.source(
                        SourceSettings.TORZNAB,
                        (instance, choices) -> torznab(instance, endpoints.get(choices.position()), links, parser))
                .ifPresent(sources::add);
        return new SourcesFactory.FurtherSources(sources);
    }

    private Torznab torznab(
            SourceInstance instance, TorznabInstance endpoint, TorrentLinks links, ReleaseParser parser) {
        TorznabOptions options =
                new TorznabOptions(endpoint.name(), endpoint.apiKey().map(Secret::reveal));
        return new Torznab(instance, options, links, parser, outside.time());
    }
}
