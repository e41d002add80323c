package comet.app.settings;

import java.time.Duration;
import java.util.Optional;

/** How long facts are kept and how long a search may take. */
public abstract class CacheSettings extends SettingGroup {
    static final SettingTable TABLE = new SettingTable(CacheSettings.class, Theme.CACHE, "settings.md");
    private static final SettingTable SEARCH = TABLE.in("search-flow.md");
    private static final ValueType<Duration> LIFE = seconds(atLeast(0));
    private static final ValueType<Duration> LIMIT = seconds(positive());
    private static final ValueType<Duration> WAIT = preciseSeconds(atLeast(0));
    private static final ValueType<Duration> BUDGET = preciseSeconds(positive().enforced());

    public static final Setting<Duration> METADATA_CACHE_TTL =
            TABLE.works(LIFE, Duration.ofDays(30), "How long titles, aliases and release dates are fresh.");
    public static final Setting<Optional<Duration>> TORRENT_CACHE_TTL = TABLE.works(
            secondsOrNever(),
            Optional.of(Duration.ofDays(30)),
            "The age at which a stored torrent is deleted; -1 never.");
    public static final Setting<Optional<Duration>> LIVE_TORRENT_CACHE_TTL = TABLE.works(
            secondsOrNever(),
            Optional.of(Duration.ofDays(7)),
            "The age at which stored results make a title be searched anew, behind them; -1 never.");
    public static final Setting<Duration> DEBRID_CACHE_TTL =
            TABLE.works(LIFE, Duration.ofDays(1), "How long it is believed that a debrid service has a torrent.");
    public static final Setting<Double> DEBRID_CACHE_CHECK_RATIO =
            TABLE.works(number(between(0, 1)), 0.0, "Below this share of available torrents all are asked again.");
    public static final Setting<Duration> METRICS_CACHE_TTL =
            TABLE.planned(LIFE, Duration.ofMinutes(1), "How long the dashboard's figures are kept.");
    public static final Setting<Duration> SCRAPE_LOCK_TTL = TABLE.works(
            LIMIT, Duration.ofMinutes(5), "The longest life of the lock that keeps two servers from the same search.");
    public static final Setting<Duration> LIVE_SCRAPE_TIMEOUT =
            TABLE.works(BUDGET, Duration.ofSeconds(30), "The time one source has in a search somebody waits for.");
    public static final Setting<Duration> BACKGROUND_SCRAPE_TIMEOUT =
            TABLE.works(BUDGET, Duration.ofSeconds(30), "The time one source has in background work.");
    public static final Setting<TimeoutOverrides> SCRAPER_TIMEOUT_OVERRIDES =
            TABLE.works(timeoutOverrides(), "Times of single sources: `{\"zilean\": 10, \"jackett:live\": 20.5}`.");
    public static final Setting<Duration> SEARCH_JOIN_TIMEOUT = SEARCH.works(
            WAIT, Duration.ofSeconds(8), "How long a request waits for the same search of another; 0 = not at all.");
    public static final Setting<Duration> SEARCH_SOFT_DEADLINE = SEARCH.works(
            WAIT,
            Duration.ofSeconds(12),
            "When a search answers with what it has; slow sources go on behind. 0 waits for all.");
    public static final Setting<Duration> EMPTY_SEARCH_TTL = SEARCH.works(
            LIFE, Duration.ofMinutes(15), "How long a search that found nothing is remembered; 0 = not at all.");
    public static final Setting<Duration> CATALOG_TIMEOUT =
            TABLE.planned(LIMIT, Duration.ofSeconds(30), "The time for one catalogue page of the background scraper.");
    public static final Setting<Duration> GET_TORRENT_TIMEOUT =
            TABLE.works(LIMIT, Duration.ofSeconds(5), "The time to download one `.torrent` file.");
    public static final Setting<Duration> MAGNET_RESOLVE_TIMEOUT =
            TABLE.works(LIMIT, Duration.ofMinutes(1), "The time to learn the files behind one magnet link.");
    public static final Setting<Boolean> DOWNLOAD_TORRENT_FILES =
            TABLE.works(flag(), "Learns in the background which files are behind magnet links.");
    public static final Setting<Boolean> DOWNLOAD_GENERIC_TRACKERS =
            TABLE.in("metadata.md").works(flag(), "Fetches a public list of trackers for torrents without any.");

    static {
        TABLE.warn(
                TORRENT_CACHE_TTL,
                draft -> isShorter(draft.get(TORRENT_CACHE_TTL), draft.get(LIVE_TORRENT_CACHE_TTL)),
                "is less than LIVE_TORRENT_CACHE_TTL: results go before their title is searched again");
    }

    private static boolean isShorter(Optional<Duration> kept, Optional<Duration> fresh) {
        return kept.isPresent() && fresh.isPresent() && kept.get().compareTo(fresh.get()) < 0;
    }
}
