package comet.app.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Streams that pass through this server, and the library of a user's debrid account. */
public abstract class DebridSettings extends SettingGroup {
    static final SettingTable TABLE = new SettingTable(DebridSettings.class, Theme.DEBRID, "playback.md");
    private static final SettingTable ACCOUNTS = TABLE.in("account-sync.md");
    /** The words of the debrid services, in the order of the configure page. */
    static final List<String> SERVICES =
            words("realdebrid alldebrid premiumize torbox debrider easydebrid debridlink offcloud pikpak");

    private static final ValueType<Optional<Secret>> GENERATED =
            password().documented("generated when the proxy is on, kept in `data/proxy_stream_password.txt`", "");

    public static final Setting<Boolean> PROXY_DEBRID_STREAM =
            TABLE.works(flag(), "Lets streams pass through this server, for users who give the password.");
    public static final Setting<Optional<Secret>> PROXY_DEBRID_STREAM_PASSWORD =
            TABLE.works(GENERATED, "That password.");
    public static final Setting<Integer> PROXY_DEBRID_STREAM_MAX_CONNECTIONS = TABLE.planned(
            whole(any()).allowing("negative = no limit"), -1, "Streams at once for one client address; 0 allows none.");
    public static final Setting<String> PROXY_DEBRID_STREAM_DEBRID_DEFAULT_SERVICE =
            TABLE.works(oneOf(SERVICES), "realdebrid", "The service lent to such users without their own.");
    public static final Setting<Optional<Secret>> PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY =
            TABLE.works(secret(), "Its API key; without it, nothing is lent.");
    public static final Setting<Duration> PROXY_DEBRID_STREAM_INACTIVITY_THRESHOLD = TABLE.planned(
            seconds(atLeast(0)), Duration.ofMinutes(5), "How long a stream that stands still counts; 0 = always.");
    public static final Setting<Boolean> PROXY_ALLOW_PRIVATE_TARGETS =
            TABLE.planned(flag(), "Lets streams come from private addresses; only for test set-ups.");
    public static final Setting<Duration> DEBRID_ACCOUNT_SCRAPE_REFRESH_INTERVAL = ACCOUNTS.works(
            seconds(positive()), Duration.ofMinutes(15), "The least time between two looks at a library.");
    public static final Setting<Duration> DEBRID_ACCOUNT_SCRAPE_CACHE_TTL =
            ACCOUNTS.works(seconds(atLeast(0)), Duration.ofDays(1), "How long a look is kept; at least that interval.");
    public static final Setting<Integer> DEBRID_ACCOUNT_SCRAPE_MAX_SNAPSHOT_ITEMS =
            ACCOUNTS.works(whole(positive()), 5000, "Library entries read at one look.");
    public static final Setting<Integer> DEBRID_ACCOUNT_SCRAPE_MAX_MATCH_ITEMS =
            ACCOUNTS.works(whole(positive()), 1500, "Library entries compared with one request.");
    public static final Setting<Duration> DEBRID_ACCOUNT_SCRAPE_INITIAL_WARM_TIMEOUT = ACCOUNTS.works(
            preciseSeconds(atLeast(0)), Duration.ofSeconds(5), "How long a request waits for the first look.");
    public static final Setting<Boolean> DEBRID_ACCOUNT_SHARE_TORRENTS =
            ACCOUNTS.works(flag(), "Offers releases found in one user's library to all users.");

    static {
        TABLE.rule(DebridSettings::ignorePlaceholderKey);
        TABLE.rule(DebridSettings::raiseSnapshotLife);
        TABLE.rule(DebridSettings::checkProxy);
    }

    /** UCFG-063: the sample's key is no key. */
    private static void ignorePlaceholderKey(Draft draft) {
        draft.get(PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY)
                .filter(key -> key.matches(Placeholders.SECRET))
                .ifPresent(key -> draft.put(
                        PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY, Optional.empty(), SettingSource.DEFAULT, true));
    }

    /** A snapshot lives at least until the next one may be taken; that is no mistake of the operator. */
    private static void raiseSnapshotLife(Draft draft) {
        Duration refresh = draft.get(DEBRID_ACCOUNT_SCRAPE_REFRESH_INTERVAL);
        if (draft.get(DEBRID_ACCOUNT_SCRAPE_CACHE_TTL).compareTo(refresh) < 0) {
            draft.adjust(DEBRID_ACCOUNT_SCRAPE_CACHE_TTL, refresh);
        }
    }

    /** CFG-53, UCFG-063. */
    private static void checkProxy(Draft draft) {
        boolean on = draft.get(PROXY_DEBRID_STREAM);
        if (!on && draft.isGiven(PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY)) {
            draft.notice("PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY is not used while PROXY_DEBRID_STREAM is off");
        }
        if (on) {
            draft.generate(PROXY_DEBRID_STREAM_PASSWORD);
        }
        if (draft.source(PROXY_DEBRID_STREAM_PASSWORD).isGenerated()) {
            draft.notice("PROXY_DEBRID_STREAM_PASSWORD is not set: a generated one is used");
        }
    }
}
