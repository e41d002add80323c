package comet.app.settings;

import static comet.app.settings.syntax.AddressTypes.constantInstance;
import static comet.app.settings.syntax.AddressTypes.instances;
import static comet.app.settings.syntax.AddressTypes.manifestInstances;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.CredentialTypes.credentials;
import static comet.app.settings.syntax.CredentialTypes.userAndPassword;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.NumberTypes.whole;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TextTypes.mode;
import static comet.app.settings.syntax.TextTypes.oneOf;
import static comet.app.settings.syntax.TextTypes.secret;

import comet.app.settings.value.InstanceCredentials;
import comet.app.settings.value.InstanceUrl;
import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The sources other than Jackett and Prowlarr: when each runs, where it is, and who we are there. */
public final class ScraperSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.SOURCES, "scrapers.md");
    private static final SettingTable HASHLISTS = TABLE.also(Theme.SOURCES, "background.md");
    private static final List<String> DEBRIDIO_PROVIDERS =
            List.of("alldebrid", "debrider", "debridlink", "easydebrid", "premiumize", "realdebrid", "torbox");

    public static final Setting<ScraperMode> SCRAPE_COMET = scrape("COMET", "other Comet servers are");
    public static final Setting<List<InstanceUrl>> COMET_URL = TABLE.planned(
            "COMET_URL", instances(), constantInstance("https://comet.feels.legal"), "Other Comet servers.");
    public static final Setting<Boolean> COMET_CLEAN_TRACKER = TABLE.setting(
            "COMET_CLEAN_TRACKER",
            flag(),
            false,
            "Shows a chain of origins such as `Comet|Comet|Nyaa` as `Comet|Nyaa`.");
    public static final Setting<ScraperMode> SCRAPE_NYAA = scrape("NYAA", "Nyaa is");
    public static final Setting<Boolean> NYAA_ANIME_ONLY = animeOnly("NYAA");
    public static final Setting<Integer> NYAA_MAX_CONCURRENT_PAGES = concurrentPages("NYAA", 5);
    public static final Setting<ScraperMode> SCRAPE_ANIMETOSHO = scrape("ANIMETOSHO", "AnimeTosho is");
    public static final Setting<Boolean> ANIMETOSHO_ANIME_ONLY = animeOnly("ANIMETOSHO");
    public static final Setting<Integer> ANIMETOSHO_MAX_CONCURRENT_PAGES = concurrentPages("ANIMETOSHO", 10);
    public static final Setting<ScraperMode> SCRAPE_SEADEX =
            scrape("SEADEX", "SeaDex, which needs `ANIME_MAPPING_ENABLED`, is");
    public static final Setting<Boolean> SEADEX_ANIME_ONLY = animeOnly("SEADEX");
    public static final Setting<ScraperMode> SCRAPE_NEKOBT = scrape("NEKOBT", "nekoBT is");
    public static final Setting<Boolean> NEKOBT_ANIME_ONLY = animeOnly("NEKOBT");
    public static final Setting<ScraperMode> SCRAPE_ZILEAN = scrape("ZILEAN", "Zilean is");
    public static final Setting<List<InstanceUrl>> ZILEAN_URL = TABLE.planned(
            "ZILEAN_URL",
            instances(),
            constantInstance("https://zileanfortheweebs.midnightignite.me"),
            "Zilean servers.");
    public static final Setting<ScraperMode> SCRAPE_STREMTHRU = scrape("STREMTHRU", "StremThru is");
    public static final Setting<List<InstanceUrl>> STREMTHRU_SCRAPE_URL = TABLE.planned(
            "STREMTHRU_SCRAPE_URL",
            instances(),
            constantInstance("https://stremthru.13377001.xyz"),
            "StremThru servers to search; `STREMTHRU_URL` is for debrid services.");
    public static final Setting<ScraperMode> SCRAPE_BITMAGNET = scrape("BITMAGNET", "Bitmagnet is");
    public static final Setting<List<InstanceUrl>> BITMAGNET_URL = TABLE.planned(
            "BITMAGNET_URL",
            instances(),
            constantInstance("https://bitmagnetfortheweebs.midnightignite.me"),
            "Bitmagnet servers.");
    public static final Setting<Integer> BITMAGNET_MAX_CONCURRENT_PAGES = concurrentPages("BITMAGNET", 5);
    public static final Setting<Integer> BITMAGNET_MAX_OFFSET = TABLE.planned(
            "BITMAGNET_MAX_OFFSET",
            whole(atLeast(0)),
            15000,
            "The result number at which paging through Bitmagnet ends.");
    public static final Setting<ScraperMode> SCRAPE_TORRENTIO = scrape("TORRENTIO", "Torrentio is");
    public static final Setting<List<InstanceUrl>> TORRENTIO_URL = TABLE.planned(
            "TORRENTIO_URL",
            instances(),
            constantInstance("https://torrentio.strem.fun"),
            "Torrentio servers, each with its configuration in the path if it needs one.");
    public static final Setting<ScraperMode> SCRAPE_MEDIAFUSION = scrape("MEDIAFUSION", "MediaFusion is");
    public static final Setting<List<InstanceUrl>> MEDIAFUSION_URL = TABLE.planned(
            "MEDIAFUSION_URL",
            instances(),
            constantInstance("https://mediafusion.elfhosted.com"),
            "MediaFusion servers.");
    public static final Setting<InstanceCredentials> MEDIAFUSION_API_PASSWORD = TABLE.planned(
            "MEDIAFUSION_API_PASSWORD",
            credentials(),
            new InstanceCredentials.None(),
            "Their API passwords: one for all, or a list with one for each address.");
    public static final Setting<Boolean> MEDIAFUSION_LIVE_SEARCH =
            TABLE.planned("MEDIAFUSION_LIVE_SEARCH", flag(), true, "Asks MediaFusion to search its own sources, too.");
    public static final Setting<ScraperMode> SCRAPE_AIOSTREAMS = scrape("AIOSTREAMS", "AIOStreams is");
    public static final Setting<List<InstanceUrl>> AIOSTREAMS_URL =
            TABLE.planned("AIOSTREAMS_URL", instances(), List.of(), "AIOStreams servers.");
    public static final Setting<InstanceCredentials> AIOSTREAMS_USER_UUID_AND_PASSWORD = TABLE.planned(
            "AIOSTREAMS_USER_UUID_AND_PASSWORD",
            userAndPassword(),
            new InstanceCredentials.None(),
            "Their users: one `uuid:password` for all, or a list with one for each address.");
    public static final Setting<ScraperMode> SCRAPE_JACKETTIO = scrape("JACKETTIO", "Jackettio is");
    public static final Setting<List<InstanceUrl>> JACKETTIO_URL = TABLE.planned(
            "JACKETTIO_URL",
            manifestInstances().secret(),
            List.of(),
            "The manifest addresses of Jackettio installs, with or without `/manifest.json`.");
    public static final Setting<ScraperMode> SCRAPE_DEBRIDIO =
            scrape("DEBRIDIO", "Debridio, which needs the three settings below, is");
    public static final Setting<Optional<Secret>> DEBRIDIO_API_KEY =
            TABLE.planned("DEBRIDIO_API_KEY", secret(), Optional.empty(), "The Debridio API key.");
    public static final Setting<Optional<String>> DEBRIDIO_PROVIDER = TABLE.planned(
            "DEBRIDIO_PROVIDER",
            oneOf(DEBRIDIO_PROVIDERS).optional(),
            Optional.empty(),
            "The debrid service Debridio works with.");
    public static final Setting<Optional<Secret>> DEBRIDIO_PROVIDER_KEY =
            TABLE.planned("DEBRIDIO_PROVIDER_KEY", secret(), Optional.empty(), "The key of that service.");
    public static final Setting<ScraperMode> SCRAPE_TORBOX =
            scrape("TORBOX", "the search of TorBox, which needs the key below, is");
    public static final Setting<Optional<Secret>> TORBOX_API_KEY =
            TABLE.planned("TORBOX_API_KEY", secret(), Optional.empty(), "The TorBox API key.");
    public static final Setting<ScraperMode> SCRAPE_TORRENTSDB = scrape("TORRENTSDB", "TorrentsDB is");
    public static final Setting<ScraperMode> SCRAPE_PEERFLIX = scrape("PEERFLIX", "Peerflix is");

    public static final Setting<ScraperMode> SCRAPE_DMM =
            scrape("DMM", "the local table of the Debrid Media Manager hash lists is");
    public static final Setting<Boolean> DMM_INGEST_ENABLED =
            HASHLISTS.planned("DMM_INGEST_ENABLED", flag(), false, "Fills that table from the public hash lists.");
    public static final Setting<Duration> DMM_INGEST_INTERVAL = HASHLISTS.planned(
            "DMM_INGEST_INTERVAL", seconds(positive()), Duration.ofDays(1), "The time between two fills.");
    public static final Setting<Integer> DMM_INGEST_CONCURRENT_WORKERS = HASHLISTS.planned(
            "DMM_INGEST_CONCURRENT_WORKERS", whole(positive().enforced()), 4, "List files read at once.");
    public static final Setting<Integer> DMM_INGEST_BATCH_SIZE =
            HASHLISTS.planned("DMM_INGEST_BATCH_SIZE", whole(positive().enforced()), 100, "List files per batch.");

    private ScraperSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }

    private static Setting<ScraperMode> scrape(String scraper, String subject) {
        return TABLE.planned(
                "SCRAPE_".concat(scraper), mode(), ScraperMode.OFF, String.join("", "When ", subject, " searched."));
    }

    private static Setting<Boolean> animeOnly(String scraper) {
        return TABLE.planned(scraper.concat("_ANIME_ONLY"), flag(), true, "Searches there for anime only.");
    }

    private static Setting<Integer> concurrentPages(String scraper, int pages) {
        return TABLE.planned(
                scraper.concat("_MAX_CONCURRENT_PAGES"),
                whole(positive().enforced()),
                pages,
                "Result pages fetched there at once.");
    }
}
