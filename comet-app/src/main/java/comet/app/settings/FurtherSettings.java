package comet.app.settings;

import static comet.app.settings.syntax.AddressTypes.constant;
import static comet.app.settings.syntax.AddressTypes.constantInstance;
import static comet.app.settings.syntax.AddressTypes.exactUrl;
import static comet.app.settings.syntax.AddressTypes.instances;
import static comet.app.settings.syntax.AddressTypes.proxy;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.NumberTypes.preciseSeconds;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TextTypes.mode;
import static comet.app.settings.syntax.TextTypes.secret;

import comet.app.settings.value.InstanceUrl;
import comet.app.settings.value.ProxyUrl;
import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Secret;
import comet.app.settings.value.Url;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings that Comet does not have and that belong to no single theme. */
public final class FurtherSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.SOURCES, "scrapers.md");
    private static final SettingTable PLAYBACK = TABLE.also(Theme.DEBRID, "playback.md");
    private static final SettingTable HASHLISTS = TABLE.also(Theme.SOURCES, "background.md");
    private static final SettingTable SEARCH = TABLE.also(Theme.CACHE, "search-flow.md");
    private static final SettingTable OPERATIONS = TABLE.also(Theme.OBSERVABILITY, "operations.md");

    public static final Setting<Boolean> PROXY_ALLOW_PRIVATE_TARGETS = PLAYBACK.planned(
            "PROXY_ALLOW_PRIVATE_TARGETS",
            flag(),
            false,
            "Lets proxied streams come from private addresses; only for test set-ups.");
    public static final Setting<Url> DMM_HASHLISTS_URL = HASHLISTS.planned(
            "DMM_HASHLISTS_URL",
            exactUrl(),
            constant("https://github.com/debridmediamanager/hashlists/zipball/main/"),
            "The archive of the public hash lists.");
    public static final Setting<List<InstanceUrl>> DEBRIDIO_URL =
            address("DEBRIDIO_URL", "https://addon.debridio.com", "Debridio");
    public static final Setting<List<InstanceUrl>> TORBOX_SEARCH_URL =
            address("TORBOX_SEARCH_URL", "https://search-api.torbox.app", "the search of TorBox");
    public static final Setting<List<InstanceUrl>> NYAA_URL = address("NYAA_URL", "https://nyaa.si", "Nyaa");
    public static final Setting<List<InstanceUrl>> ANIMETOSHO_URL =
            address("ANIMETOSHO_URL", "https://feed.animetosho.org", "AnimeTosho");
    public static final Setting<List<InstanceUrl>> SEADEX_URL = address("SEADEX_URL", "https://releases.moe", "SeaDex");
    public static final Setting<List<InstanceUrl>> NEKOBT_URL = address("NEKOBT_URL", "https://nekobt.to", "nekoBT");
    public static final Setting<List<InstanceUrl>> TORRENTSDB_URL =
            address("TORRENTSDB_URL", "https://torrentsdb.com", "TorrentsDB");
    public static final Setting<List<InstanceUrl>> PEERFLIX_URL =
            address("PEERFLIX_URL", "https://peerflix.mov", "Peerflix");
    public static final Setting<Boolean> ZILEAN_EXTENDED_QUERIES =
            TABLE.planned("ZILEAN_EXTENDED_QUERIES", flag(), true, "Asks Zilean by IMDb id as well as by title.");
    public static final Setting<Boolean> MEDIAFUSION_REQUEST_TEMPLATE = TABLE.planned(
            "MEDIAFUSION_REQUEST_TEMPLATE",
            flag(),
            false,
            "Asks MediaFusion for more results, in a layout that is read without guessing.");
    public static final Setting<Optional<Secret>> DMM_GITHUB_TOKEN = HASHLISTS.planned(
            "DMM_GITHUB_TOKEN",
            secret(),
            Optional.empty(),
            "A GitHub token, with which the hash lists may be asked for changes more often.");
    public static final Setting<ScraperMode> SCRAPE_OPENFILMS = TABLE.setting(
            "SCRAPE_OPENFILMS",
            mode(),
            ScraperMode.BOTH,
            "When the built-in, freely licensed films are offered; the only source that is on by default.");
    public static final Setting<Boolean> DEBRID_ACCOUNT_SHARE_TORRENTS = TABLE.also(Theme.DEBRID, "account-sync.md")
            .planned(
                    "DEBRID_ACCOUNT_SHARE_TORRENTS",
                    flag(),
                    false,
                    "Offers releases found in one user's library to all users.");
    public static final Setting<Duration> SEARCH_JOIN_TIMEOUT = SEARCH.setting(
            "SEARCH_JOIN_TIMEOUT",
            preciseSeconds(atLeast(0)),
            Duration.ofSeconds(8),
            "How long a request waits for the same search of another request; 0 answers at once.");
    public static final Setting<Duration> SEARCH_SOFT_DEADLINE = SEARCH.setting(
            "SEARCH_SOFT_DEADLINE",
            preciseSeconds(atLeast(0)),
            Duration.ofSeconds(12),
            "When a search answers with what it has while slow sources go on behind; 0 waits for all.");
    public static final Setting<Duration> EMPTY_SEARCH_TTL = SEARCH.setting(
            "EMPTY_SEARCH_TTL",
            seconds(atLeast(0)),
            Duration.ofMinutes(15),
            "How long a search that found nothing is remembered; 0 is never.");
    public static final Setting<Boolean> LOG_CLIENT_ADDRESSES = OPERATIONS.setting(
            "LOG_CLIENT_ADDRESSES",
            flag(),
            true,
            "Logs the addresses of clients; otherwise a code for each that changes daily.");
    public static final Setting<Boolean> OTEL_INCLUDE_CLIENT_ADDRESS = OPERATIONS.planned(
            "OTEL_INCLUDE_CLIENT_ADDRESS", flag(), false, "Puts the addresses of clients into traces.");
    public static final Setting<Optional<ProxyUrl>> COMETNET_PROXY_URL = TABLE.also(Theme.COMETNET, "cometnet.md")
            .planned("COMETNET_PROXY_URL", proxy(), Optional.empty(), "The proxy for connections to peers.");

    private FurtherSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }

    private static Setting<List<InstanceUrl>> address(String name, String url, String source) {
        return TABLE.planned(name, instances(), constantInstance(url), String.join("", "The address of ", source, "."));
    }
}
