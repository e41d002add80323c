package comet.app.settings;

import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.between;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.NumberTypes.number;
import static comet.app.settings.syntax.NumberTypes.preciseSeconds;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.NumberTypes.secondsOrNever;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TimeoutOverridesType.timeoutOverrides;

import comet.app.settings.value.TimeoutOverrides;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long facts are kept and how long a search may take. */
public final class CacheSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.CACHE, "settings.md");

    public static final Setting<Duration> METADATA_CACHE_TTL = TABLE.setting(
            "METADATA_CACHE_TTL",
            seconds(atLeast(0)),
            Duration.ofDays(30),
            "How long titles, aliases and release dates are fresh.");
    public static final Setting<Optional<Duration>> TORRENT_CACHE_TTL = TABLE.setting(
            "TORRENT_CACHE_TTL",
            secondsOrNever(),
            Optional.of(Duration.ofDays(30)),
            "The age at which a stored torrent is deleted; -1 keeps it for ever.");
    public static final Setting<Optional<Duration>> LIVE_TORRENT_CACHE_TTL = TABLE.setting(
            "LIVE_TORRENT_CACHE_TTL",
            secondsOrNever(),
            Optional.of(Duration.ofDays(7)),
            "The age of the last search at which a title is searched anew, behind the stored results; -1 searches"
                    + " each title once.");
    public static final Setting<Duration> DEBRID_CACHE_TTL = TABLE.planned(
            "DEBRID_CACHE_TTL",
            seconds(atLeast(0)),
            Duration.ofDays(1),
            "How long it is believed that a debrid service has a torrent.");
    public static final Setting<Double> DEBRID_CACHE_CHECK_RATIO = TABLE.planned(
            "DEBRID_CACHE_CHECK_RATIO",
            number(between(0, 1)),
            0.0,
            "Below this share of torrents known to be available, all are asked again; 0.5 means half.");
    public static final Setting<Duration> METRICS_CACHE_TTL = TABLE.planned(
            "METRICS_CACHE_TTL",
            seconds(atLeast(0)),
            Duration.ofMinutes(1),
            "How long the dashboard's figures are kept before they are counted anew.");
    public static final Setting<Duration> SCRAPE_LOCK_TTL = TABLE.setting(
            "SCRAPE_LOCK_TTL",
            seconds(positive()),
            Duration.ofMinutes(5),
            "The longest time in all that the lock is kept which keeps two servers from the same search.");
    public static final Setting<Duration> LIVE_SCRAPE_TIMEOUT = TABLE.setting(
            "LIVE_SCRAPE_TIMEOUT",
            preciseSeconds(positive().enforced()),
            Duration.ofSeconds(30),
            "The time one source has in a search somebody waits for.");
    public static final Setting<Duration> BACKGROUND_SCRAPE_TIMEOUT = TABLE.setting(
            "BACKGROUND_SCRAPE_TIMEOUT",
            preciseSeconds(positive().enforced()),
            Duration.ofSeconds(30),
            "The time one source has in background work.");
    public static final Setting<TimeoutOverrides> SCRAPER_TIMEOUT_OVERRIDES = TABLE.setting(
            "SCRAPER_TIMEOUT_OVERRIDES",
            timeoutOverrides(),
            TimeoutOverrides.none(),
            "The time of single sources, such as `{\"zilean\": 10, \"jackett:live\": 20.5}`.");
    public static final Setting<Duration> CATALOG_TIMEOUT = TABLE.planned(
            "CATALOG_TIMEOUT",
            seconds(positive()),
            Duration.ofSeconds(30),
            "The time for one catalogue page of the background scraper.");
    public static final Setting<Duration> GET_TORRENT_TIMEOUT = TABLE.planned(
            "GET_TORRENT_TIMEOUT",
            seconds(positive()),
            Duration.ofSeconds(5),
            "The time to download one `.torrent` file.");
    public static final Setting<Duration> MAGNET_RESOLVE_TIMEOUT = TABLE.planned(
            "MAGNET_RESOLVE_TIMEOUT",
            seconds(positive()),
            Duration.ofMinutes(1),
            "The time to learn the files behind one magnet link.");
    public static final Setting<Boolean> DOWNLOAD_TORRENT_FILES = TABLE.planned(
            "DOWNLOAD_TORRENT_FILES",
            flag(),
            false,
            "Learns in the background the file lists of results that are only magnet links.");
    public static final Setting<Boolean> DOWNLOAD_GENERIC_TRACKERS = TABLE.also(Theme.CACHE, "metadata.md")
            .planned(
                    "DOWNLOAD_GENERIC_TRACKERS",
                    flag(),
                    false,
                    "Fetches a public list of trackers for torrents that come without any.");

    private CacheSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }
}
