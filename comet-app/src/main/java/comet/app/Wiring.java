package comet.app;

import static comet.app.settings.BackgroundSettings.BACKGROUND_SCRAPER_DEMAND_LOOKBACK;
import static comet.app.settings.CacheSettings.EMPTY_SEARCH_TTL;
import static comet.app.settings.CacheSettings.LIVE_TORRENT_CACHE_TTL;
import static comet.app.settings.CacheSettings.METADATA_CACHE_TTL;
import static comet.app.settings.CacheSettings.SCRAPE_LOCK_TTL;
import static comet.app.settings.CacheSettings.SEARCH_JOIN_TIMEOUT;
import static comet.app.settings.CacheSettings.SEARCH_SOFT_DEADLINE;
import static comet.app.settings.CacheSettings.TORRENT_CACHE_TTL;
import static comet.app.settings.DatabaseSettings.DATABASE_CONNECT_TIMEOUT;
import static comet.app.settings.DatabaseSettings.DATABASE_FORCE_IPV4_RESOLUTION;
import static comet.app.settings.DatabaseSettings.DATABASE_PATH;
import static comet.app.settings.DatabaseSettings.DATABASE_POOL_SIZE;
import static comet.app.settings.DatabaseSettings.DATABASE_STARTUP_CLEANUP_INTERVAL;
import static comet.app.settings.DatabaseSettings.DATABASE_TYPE;
import static comet.app.settings.DatabaseSettings.DATABASE_URL;
import static comet.app.settings.DebridServiceSettings.CACHED_ONLY_HIDES_UNKNOWN;
import static comet.app.settings.FilterSettings.FILTER_PARSE_CACHE_SIZE;
import static comet.app.settings.FilterSettings.REMOVE_ADULT_CONTENT;
import static comet.app.settings.FilterSettings.RTN_FILTER_DEBUG;
import static comet.app.settings.FilterSettings.SMART_LANGUAGE_DETECTION;
import static comet.app.settings.MetadataSettings.METADATA_ALIAS_WAIT;
import static comet.app.settings.MetadataSettings.METADATA_BUDGET;
import static comet.app.settings.MetadataSettings.METADATA_STALE_MAX_AGE;
import static comet.app.settings.SecuritySettings.DISABLE_TORRENT_STREAMS;
import static comet.app.settings.SourceSettings.OPENFILMS;

import comet.app.settings.ScraperBudgets;
import comet.app.settings.Settings;
import comet.app.settings.Source;
import comet.core.port.DebridServices;
import comet.core.port.ScrapeContext;
import comet.core.port.TorrentScraper;
import comet.core.ranking.ProfileRanker;
import comet.core.release.ReleaseNameParser;
import comet.core.release.RememberingParser;
import comet.core.report.SearchReports;
import comet.core.search.FilterRules;
import comet.core.search.ScrapeSource;
import comet.core.search.SearchLimits;
import comet.core.search.StreamSearch;
import comet.core.search.TitleLookup;
import comet.persistence.Database;
import comet.persistence.DatabaseSettings;
import comet.persistence.address.PostgresUrl;
import comet.scrapers.openfilms.OpenFilms;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * How the parts of the house are put together, from the settings alone. One page shows the whole application: what is
 * not named here is not there.
 */
final class Wiring {

    /** How long asking a viewer's debrid services may take. No setting says; the same as the default of one request. */
    private static final Duration ACCOUNT_BUDGET = Duration.ofSeconds(10);

    private static final Duration FOR_EVER = Duration.ofSeconds(-1);

    private final Settings settings;
    private final InstantSource time;

    Wiring(Settings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    /** The debrid services of this installation. */
    DebridServices debridServices() {
        return DebridServices.NONE;
    }

    StreamSearch streamSearch(Database database, DebridServices services, ExecutorService threads) {
        OpenFilms openFilms = OpenFilms.builtIn();
        SearchReports reports = new SearchLog();
        TitleLookup titles = new TitleLookup(
                List.of(openFilms),
                database.metadata(),
                new TitleLookup.Limits(
                        settings.get(METADATA_CACHE_TTL),
                        settings.get(METADATA_STALE_MAX_AGE),
                        settings.get(METADATA_ALIAS_WAIT)),
                threads,
                time,
                reports);
        StreamSearch.Ports ports = new StreamSearch.Ports(
                titles,
                sources(openFilms),
                database.releases(),
                database.demand(),
                database.locks(),
                services,
                settings.get(RTN_FILTER_DEBUG) ? new ProfileRanker(new DroppedReleaseLog()) : new ProfileRanker(),
                RememberingParser.of(new ReleaseNameParser(), settings.get(FILTER_PARSE_CACHE_SIZE)),
                reports);
        return new StreamSearch(ports, searchLimits(), threads, time, Thread::sleep);
    }

    // region sources
    private List<ScrapeSource> sources(OpenFilms openFilms) {
        return List.of(source(openFilms, OPENFILMS));
    }
    // end sources

    private ScrapeSource source(TorrentScraper scraper, Source source) {
        ScraperBudgets budgets = new ScraperBudgets(settings);
        Set<ScrapeContext> contexts = EnumSet.allOf(ScrapeContext.class);
        contexts.removeIf(context -> !settings.get(source.mode()).runsIn(context));
        return new ScrapeSource(
                scraper,
                contexts,
                budgets.of(source, ScrapeContext.LIVE),
                budgets.of(source, ScrapeContext.BACKGROUND));
    }

    private SearchLimits searchLimits() {
        Duration softDeadline = settings.get(SEARCH_SOFT_DEADLINE);
        return new SearchLimits(
                settings.get(DISABLE_TORRENT_STREAMS),
                settings.get(CACHED_ONLY_HIDES_UNKNOWN),
                settings.get(LIVE_TORRENT_CACHE_TTL),
                settings.get(EMPTY_SEARCH_TTL),
                softDeadline.isZero() ? Optional.empty() : Optional.of(softDeadline),
                settings.get(SEARCH_JOIN_TIMEOUT),
                settings.get(SCRAPE_LOCK_TTL),
                settings.get(METADATA_BUDGET),
                ACCOUNT_BUDGET,
                new FilterRules(settings.get(REMOVE_ADULT_CONTENT), settings.get(SMART_LANGUAGE_DETECTION)));
    }

    DatabaseSettings databaseSettings() {
        DatabaseSettings.Backend backend = switch (settings.get(DATABASE_TYPE)) {
            case SQLITE -> new DatabaseSettings.Sqlite(settings.resolve(settings.get(DATABASE_PATH)));
            case POSTGRESQL -> postgres(settings.get(DATABASE_URL).orElseThrow());
        };
        return new DatabaseSettings(
                backend,
                settings.get(DATABASE_POOL_SIZE),
                settings.get(DATABASE_CONNECT_TIMEOUT),
                settings.get(DATABASE_STARTUP_CLEANUP_INTERVAL).orElse(FOR_EVER),
                settings.get(TORRENT_CACHE_TTL).orElse(FOR_EVER),
                settings.get(BACKGROUND_SCRAPER_DEMAND_LOOKBACK),
                settings.get(METADATA_STALE_MAX_AGE));
    }

    private DatabaseSettings.Postgres postgres(PostgresUrl url) {
        return new DatabaseSettings.Postgres(
                url.jdbcUrl(), url.user(), url.password().orElse(""), settings.get(DATABASE_FORCE_IPV4_RESOLUTION));
    }
}
