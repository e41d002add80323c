package comet.app.settings;

import static comet.app.settings.syntax.Bounds.any;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.NumberTypes.preciseSeconds;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.NumberTypes.whole;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TextTypes.oneOf;
import static comet.app.settings.syntax.TextTypes.password;
import static comet.app.settings.syntax.TextTypes.secret;

import comet.app.settings.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Streams that pass through this server, and the library of a user's debrid account. */
public final class DebridSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.DEBRID, "playback.md");
    private static final SettingTable ACCOUNTS = TABLE.also(Theme.DEBRID, "account-sync.md");

    /** The words of the debrid services, in the order of the configure page. */
    static final List<String> SERVICES = List.of(
            "realdebrid",
            "alldebrid",
            "premiumize",
            "torbox",
            "debrider",
            "easydebrid",
            "debridlink",
            "offcloud",
            "pikpak");

    public static final Setting<Boolean> PROXY_DEBRID_STREAM = TABLE.setting(
            "PROXY_DEBRID_STREAM",
            flag(),
            false,
            "Lets streams pass through this server, for users whose configuration holds the password.");
    public static final Setting<Optional<Secret>> PROXY_DEBRID_STREAM_PASSWORD = TABLE.setting(
            "PROXY_DEBRID_STREAM_PASSWORD",
            password().defaultNote("generated when the proxy is on, kept in `data/proxy_stream_password.txt`"),
            Optional.empty(),
            "That password.");
    public static final Setting<Integer> PROXY_DEBRID_STREAM_MAX_CONNECTIONS = TABLE.planned(
            "PROXY_DEBRID_STREAM_MAX_CONNECTIONS",
            whole(any()).allowing("negative = no limit"),
            -1,
            "Streams passing through at once for one client address; 0 allows none.");
    public static final Setting<String> PROXY_DEBRID_STREAM_DEBRID_DEFAULT_SERVICE = TABLE.setting(
            "PROXY_DEBRID_STREAM_DEBRID_DEFAULT_SERVICE",
            oneOf(SERVICES),
            "realdebrid",
            "The debrid service lent to users who give the password and have no service of their own.");
    public static final Setting<Optional<Secret>> PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY = TABLE.setting(
            "PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY",
            secret(),
            Optional.empty(),
            "Its API key; without it, nothing is lent.");
    public static final Setting<Duration> PROXY_DEBRID_STREAM_INACTIVITY_THRESHOLD = TABLE.planned(
            "PROXY_DEBRID_STREAM_INACTIVITY_THRESHOLD",
            seconds(atLeast(0)),
            Duration.ofMinutes(5),
            "How long a stream may stand still before it no longer counts; 0 counts it for ever.");
    public static final Setting<Duration> DEBRID_ACCOUNT_SCRAPE_REFRESH_INTERVAL = ACCOUNTS.planned(
            "DEBRID_ACCOUNT_SCRAPE_REFRESH_INTERVAL",
            seconds(positive()),
            Duration.ofMinutes(15),
            "The least time between two looks at an account's library.");
    public static final Setting<Duration> DEBRID_ACCOUNT_SCRAPE_CACHE_TTL = ACCOUNTS.planned(
            "DEBRID_ACCOUNT_SCRAPE_CACHE_TTL",
            seconds(atLeast(0)),
            Duration.ofDays(1),
            "How long a look is kept; at least the refresh interval.");
    public static final Setting<Integer> DEBRID_ACCOUNT_SCRAPE_MAX_SNAPSHOT_ITEMS = ACCOUNTS.planned(
            "DEBRID_ACCOUNT_SCRAPE_MAX_SNAPSHOT_ITEMS", whole(positive()), 5000, "Library entries read at one look.");
    public static final Setting<Integer> DEBRID_ACCOUNT_SCRAPE_MAX_MATCH_ITEMS = ACCOUNTS.planned(
            "DEBRID_ACCOUNT_SCRAPE_MAX_MATCH_ITEMS",
            whole(positive()),
            1500,
            "Library entries compared with one request.");
    public static final Setting<Duration> DEBRID_ACCOUNT_SCRAPE_INITIAL_WARM_TIMEOUT = ACCOUNTS.planned(
            "DEBRID_ACCOUNT_SCRAPE_INITIAL_WARM_TIMEOUT",
            preciseSeconds(atLeast(0)),
            Duration.ofSeconds(5),
            "How long a request waits for the first look at an account.");

    private DebridSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }
}
