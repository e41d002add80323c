package comet.app.wiring;

import comet.app.settings.AnimeSettings;
import comet.app.settings.CacheSettings;
import comet.app.settings.DataFile;
import comet.app.settings.FilterSettings;
import comet.app.settings.MetadataSettings;
import comet.app.settings.Setting;
import comet.app.settings.Settings;
import comet.app.settings.SourceSettings;
import comet.app.task.RecurringTask;
import comet.app.task.RecurringTask.Timing;
import comet.core.anime.AnimeNumbering;
import comet.core.basis.Changes;
import comet.core.basis.Subject;
import comet.core.episodes.EpisodeLookup;
import comet.core.episodes.RenumberedEpisodes;
import comet.core.finding.GenreLookup;
import comet.core.finding.TitleKinds;
import comet.core.finding.TitleSearch;
import comet.core.media.MediaMetadata;
import comet.core.port.AnimeLists;
import comet.core.port.EpisodeProvider;
import comet.core.port.EpisodeStore;
import comet.core.port.GenericTrackers;
import comet.core.port.Locks;
import comet.core.port.MetadataProvider;
import comet.core.port.MetadataStore;
import comet.core.port.Pause;
import comet.core.port.ReleaseVerdictStore;
import comet.core.port.TitleSearchStore;
import comet.core.port.TrackerStore;
import comet.core.premiere.ReleaseJudge;
import comet.core.premiere.ReleaseRules;
import comet.core.report.LookupReports;
import comet.core.report.SearchReports;
import comet.core.search.PartFacts;
import comet.core.search.ReleaseFilter;
import comet.core.search.SearchTitles;
import comet.core.search.TitleLookup;
import comet.core.title.AnimeListTitles;
import comet.core.title.TitleProviders;
import comet.outside.OutsideResources;
import comet.titles.anime.AnimeFiles;
import comet.titles.trackers.TrackerList;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

/** What is known of titles, and how it is found out: {@link TitleServices} say who is asked. */
@Factory
final class TitlesFactory {

    private static final Duration EVERY_MINUTE = Duration.ofSeconds(60);

    private final Settings settings;

    TitlesFactory(Settings settings) {
        this.settings = settings;
    }

    @Singleton
    LookupReports lookupReports() {
        return new LookupLog();
    }

    @Singleton
    AnimeFiles animeFiles(Locks locks, OutsideResources outside, Changes changes) {
        AnimeFiles.Choice choice = new AnimeFiles.Choice(
                settings.resolve(settings.get(AnimeSettings.ANIME_MAPPING_CACHE_DIR)),
                new AnimeFiles.Addresses(
                        files(AnimeSettings.ANIME_MAPPING_AOD_URL),
                        files(AnimeSettings.ANIME_MAPPING_FRIBB_URL),
                        files(AnimeSettings.ANIME_MAPPING_KITSU_IMDB_URL)),
                settings.get(AnimeSettings.ANIME_MAPPING_REFRESH_INTERVAL),
                settings.get(AnimeSettings.ANIME_MAPPING_ACCEPT_SHRINK),
                settings.get(MetadataSettings.METADATA_OFFLINE));
        return new AnimeFiles(
                choice, TitleServices.userAgent(settings), locks, outside, () -> changes.changed(Subject.ANIME_LISTS));
    }

    private List<String> files(Setting<List<DataFile>> setting) {
        return settings.get(setting).stream()
                .map(file -> switch (file) {
                    case DataFile.Web web -> web.text();
                    case DataFile.Local(var path) -> settings.resolve(path).toString();
                })
                .toList();
    }

    private boolean usesLists() {
        return settings.get(AnimeSettings.ANIME_MAPPING_ENABLED);
    }

    /** The lists are read behind the start, and looked after from then on (ANM-16, ANM-17). */
    @Singleton
    RecurringTask animeLists(AnimeFiles files) {
        Optional<Timing> timing = usesLists() ? Optional.of(new Timing(Duration.ZERO, EVERY_MINUTE)) : Optional.empty();
        return RecurringTask.everywhere("anime-lists", "comet.titles", timing, files::keepFresh);
    }

    @Singleton
    GenericTrackers trackers(TitleServices services) {
        return services.trackers().<GenericTrackers>map(list -> list).orElse(GenericTrackers.NONE);
    }

    /** The start does not wait for it (TRK-04). */
    @Singleton
    RecurringTask trackerList(TitleServices services, TrackerStore store, InstantSource time) {
        Optional<Timing> timing = services.trackers().map(list -> new Timing(Duration.ZERO, TrackerList.INTERVAL));
        TrackerTurns turns = new TrackerTurns(services.trackers(), store, time);
        return RecurringTask.everywhere("tracker-list", "comet.titles", timing, turns::take);
    }

    @Singleton
    AnimeNumbering numbering(AnimeLists lists) {
        return new AnimeNumbering(lists::current, usesLists());
    }

    @Singleton
    GenreLookup genres(TitleServices services, AnimeLists lists, LookupReports reports, InstantSource time) {
        return new GenreLookup(lists::current, usesLists(), services.genres(), reports, time);
    }

    /** Read anew at each start (SED-01). */
    @Singleton
    OperatorSeeds seeds() {
        return OperatorSeeds.read(
                settings.get(MetadataSettings.METADATA_SEED_PATH).map(settings::resolve));
    }

    /** Those that are built in are asked first: they cost nothing. */
    @Singleton
    TitleProviders providers(
            TitleServices services, AnimeLists lists, List<MetadataProvider> builtIn, OperatorSeeds seeds) {
        return TitleProviders.of(
                Stream.concat(builtIn.stream(), services.imdbTitles().stream()).toList(),
                services.aliases(),
                services.kitsuTitles(),
                services.lastForKitsu(),
                new AnimeListTitles(lists, usesLists()),
                seeds.all());
    }

    @Singleton
    TitleLookup titles(
            TitleProviders providers,
            MetadataStore store,
            Locks locks,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            Pause pause,
            SearchReports reports) {
        TitleLookup.Limits limits = new TitleLookup.Limits(
                settings.get(CacheSettings.METADATA_CACHE_TTL),
                settings.get(MetadataSettings.METADATA_STALE_MAX_AGE),
                settings.get(MetadataSettings.METADATA_ALIAS_WAIT),
                settings.get(MetadataSettings.METADATA_HEDGE_DELAY),
                settings.get(MetadataSettings.METADATA_BUDGET),
                settings.get(MetadataSettings.METADATA_NEGATIVE_TTL));
        return new TitleLookup(providers, store, locks, limits, threads, time, pause, reports);
    }

    @Singleton
    EpisodeLookup episodes(
            TitleServices services,
            EpisodeStore store,
            MetadataStore titles,
            AnimeNumbering numbering,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            LookupReports reports) {
        EpisodeLookup.Limits usual = EpisodeLookup.Limits.DEFAULT;
        return new EpisodeLookup(
                services.episodes(provider -> renumbered(provider, numbering)),
                store,
                titles,
                new EpisodeLookup.Limits(
                        settings.get(CacheSettings.METADATA_CACHE_TTL),
                        settings.get(MetadataSettings.METADATA_BUDGET),
                        usual.grace()),
                threads,
                time,
                reports);
    }

    private static EpisodeProvider renumbered(EpisodeProvider provider, AnimeNumbering numbering) {
        return new RenumberedEpisodes(
                provider,
                (series, place) -> numbering
                        .atTmdb(series, place, MediaMetadata.of(series.external(), 0))
                        .map(AnimeNumbering.TmdbEpisode::place));
    }

    @Singleton
    ReleaseJudge releaseJudge(
            TitleServices services,
            ReleaseVerdictStore store,
            EpisodeLookup episodes,
            AnimeNumbering numbering,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            LookupReports reports) {
        return new ReleaseJudge(
                new ReleaseJudge.Sources(services.releaseDates(), services.announcement(), services.animeTraits()),
                store,
                episodes,
                request -> numbering.of(request, MediaMetadata.of(request.text(), 0)),
                new ReleaseRules(
                        Set.copyOf(settings.get(FilterSettings.DIGITAL_RELEASE_REGIONS)),
                        settings.get(FilterSettings.DIGITAL_RELEASE_TOLERANCE),
                        settings.get(FilterSettings.DIGITAL_RELEASE_THEATRICAL_DAYS)),
                new ReleaseJudge.Limits(
                        settings.get(CacheSettings.METADATA_CACHE_TTL), settings.get(MetadataSettings.METADATA_BUDGET)),
                threads,
                time,
                reports);
    }

    @Singleton
    PartFacts partFacts(AnimeNumbering numbering, EpisodeLookup episodes, ReleaseJudge judge, GenreLookup genres) {
        ReleaseFilter.Mode mode = switch (settings.get(FilterSettings.DIGITAL_RELEASE_FILTER)) {
            case OFF -> ReleaseFilter.Mode.OFF;
            case BLOCK -> ReleaseFilter.Mode.BLOCK;
            case NOTICE -> ReleaseFilter.Mode.NOTICE;
        };
        SearchTitles titles = new SearchTitles(
                settings.get(SourceSettings.INDEXER_INCLUDE_CANONICAL_TITLE),
                settings.get(SourceSettings.INDEXER_INCLUDE_ORIGINAL_TITLE),
                settings.get(SourceSettings.INDEXER_LANGUAGES));
        return new PartFacts(
                numbering::of, new LookedUpEpisodes(episodes), titles, new ReleaseFilter(mode, judge), genres);
    }

    @Singleton
    TitleSearch titleSearch(
            TitleServices services,
            TitleSearchStore store,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            LookupReports reports) {
        return new TitleSearch(
                services.finders(),
                store,
                new TitleSearch.Limits(
                        settings.get(CacheSettings.METADATA_CACHE_TTL), settings.get(MetadataSettings.METADATA_BUDGET)),
                threads,
                time,
                reports);
    }

    @Singleton
    TitleKinds titleKinds(
            TitleServices services,
            MetadataStore titles,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            LookupReports reports) {
        return new TitleKinds(
                services.kindsFirst(),
                services.kinds(),
                titles,
                settings.get(MetadataSettings.METADATA_BUDGET),
                threads,
                time,
                reports);
    }
}
