package comet.app.settings;

import comet.core.address.Url;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the debrid services are reached. */
public abstract class DebridServiceSettings extends SettingGroup {
    static final SettingTable TABLE = new SettingTable(DebridServiceSettings.class, Theme.DEBRID, "debrid/README.md");
    private static final SettingTable STREMTHRU = TABLE.in("debrid/stremthru.md");
    private static final SettingTable PIKPAK = TABLE.in("debrid/pikpak.md");
    /** The order in which the documentation names the services that are handled natively. */
    private static final List<String> NATIVE =
            words("realdebrid alldebrid premiumize torbox debridlink debrider easydebrid offcloud pikpak");

    private static final ValueType<List<String>> NATIVE_LIST = wordsOf(NATIVE).blankIs(Blank.MEANINGFUL);
    private static final ValueType<Duration> LIMIT = preciseSeconds(positive());
    /** As recorded: what Real-Debrid refuses, whatever the case but not whatever the separators. */
    private static final RefusedShapes SHAPES = new RefusedShapes(Map.of(
            ServiceId.REALDEBRID,
            words("web-dl webrip bdrip hdrip dvdrip bluray.x264 bluray.dts hdtv.x264 hdtv.xvid web.x264 web.h264")));
    /** One of them is the empty text: between two blanks. */
    private static final List<String> CAPTCHA_SALTS =
            words("Gez0T9ijiI9WCeTsKSg3SMlx zQdbalsolyb1R/ ftOjr52zt51JD68C3s yeOBMH0JkbQdEFNNwQ0RI9T3wU/v "
                    + "BRJrQZiTQ65WtMvwO je8fqxKPdQVJiy1DM6Bc9Nb1 niV 9hFCW2R1 sHKHpe2i96 p7c5E6AcXQ/IJUuAEC9W6  "
                    + "aRv9hjc9P+Pbn+u3krN6 BzStcgE8qVdqjEH16l4 SqgeZvL5j9zoHP95xWHt zVof5yaJkPe3VFpadPof");

    public static final Setting<Url> REALDEBRID_URL = service("https://api.real-debrid.com/rest/1.0", "Real-Debrid");
    public static final Setting<Url> ALLDEBRID_URL = service("https://api.alldebrid.com", "AllDebrid");
    public static final Setting<Url> PREMIUMIZE_URL = service("https://www.premiumize.me/api", "Premiumize");
    public static final Setting<Url> TORBOX_URL = service("https://api.torbox.app/v1/api", "TorBox");
    public static final Setting<Url> DEBRIDLINK_URL = service("https://debrid-link.com/api/v2", "Debrid-Link");
    public static final Setting<Url> DEBRIDER_URL = service("https://debrider.app/api", "Debrider");
    public static final Setting<Url> EASYDEBRID_URL = service("https://easydebrid.com/api", "EasyDebrid");
    public static final Setting<Url> OFFCLOUD_URL = service("https://offcloud.com", "Offcloud");
    public static final Setting<Url> PIKPAK_USER_URL = service("https://user.mypikpak.com", "PikPak's sign-in");
    public static final Setting<Url> PIKPAK_DRIVE_URL = service("https://api-drive.mypikpak.com", "PikPak's drive");
    public static final Setting<Url> STREMTHRU_URL = STREMTHRU.works(
            url(), constant("https://stremthru.13377001.xyz"), "The StremThru server for the other services.");
    public static final Setting<Optional<Secret>> STREMTHRU_PROXY_AUTH =
            STREMTHRU.works(secret(TextRule.PROXY_AUTH), "The credential for your own StremThru server.");
    public static final Setting<List<String>> DEBRID_NATIVE_SERVICES =
            TABLE.works(NATIVE_LIST, NATIVE, "The services talked to directly, not through StremThru.");
    public static final Setting<Duration> DEBRID_RESOLVE_TIMEOUT =
            TABLE.works(LIMIT, Duration.ofSeconds(25), "The time to turn a torrent into a link.");
    public static final Setting<Duration> DEBRID_HTTP_TIMEOUT =
            TABLE.works(LIMIT, Duration.ofSeconds(10), "The time for one request to a service.");
    public static final Setting<UncachedPolicy> DEBRID_UNCACHED_POLICY = TABLE.works(
            choice(UncachedPolicy.values()),
            UncachedPolicy.KEEP,
            "Whether a torrent that turns out not to be cached stays and downloads.");
    public static final Setting<RefusedNames> DEBRID_REFUSED_NAMES = TABLE.works(
            choice(RefusedNames.values()), RefusedNames.MARK, "What becomes of releases whose name a service refuses.");
    public static final Setting<RefusedShapes> DEBRID_REFUSED_SHAPES =
            TABLE.works(refusedShapes(), SHAPES, "Parts of names that services refuse, in lower case.");
    public static final Setting<String> DEBRID_USER_AGENT =
            TABLE.works(headerText(), "comet", "What the server calls itself to debrid services.");
    public static final Setting<Integer> DEBRIDLINK_PROBE_TOP_N = TABLE.in("debrid/debridlink.md")
            .works(whole(atLeast(0)), 0, "Torrents of a search whose cache state is tried out there.");
    public static final Setting<Boolean> CACHED_ONLY_HIDES_UNKNOWN =
            TABLE.works(flag(), "Hides unknown cache states from users who want cached releases only.");
    public static final Setting<DebridHints> DEBRID_HINTS = TABLE.works(
            choice(DebridHints.values()),
            DebridHints.AUTO,
            "Whether a StremThru server you chose is asked what is cached, with the user's key.");
    public static final Setting<Boolean> PIKPAK_ALLOW_FREE = PIKPAK.works(flag(), "Accepts free PikPak accounts.");
    public static final Setting<PikPakClient> PIKPAK_CLIENT =
            PIKPAK.works(choice(PikPakClient.values()), PikPakClient.ANDROID, "The program the server is to PikPak.");
    public static final Setting<String> PIKPAK_CLIENT_ID =
            client("YNxT9w7GMdWvEOKa", "The client id presented to PikPak.");
    public static final Setting<String> PIKPAK_CLIENT_SECRET =
            client("dbw2OtmVEeuUvIptb1Coyg", "The public client secret presented to PikPak.");
    public static final Setting<String> PIKPAK_CLIENT_VERSION =
            client("1.47.1", "The client version presented to PikPak.");
    public static final Setting<String> PIKPAK_PACKAGE_NAME =
            client("com.pikcloud.pikpak", "The package name presented to PikPak.");
    public static final Setting<String> PIKPAK_SDK_VERSION =
            client("2.0.4.204000", "The SDK version presented to PikPak.");
    public static final Setting<List<String>> PIKPAK_CAPTCHA_SALTS =
            PIKPAK.works(texts(), CAPTCHA_SALTS, "The salts of PikPak's request signature, in order.");
    public static final Setting<Optional<Path>> STATUS_VIDEO_DIR = TABLE.in("debrid/status-videos.md")
            .works(path().optional(), "A folder of your own status videos, named like the built-in ones.");

    /** What happens to a torrent that was added to an account and turned out not to be cached (DBW-05, DBW-06). */
    public enum UncachedPolicy implements Worded {
        KEEP,
        REMOVE
    }

    /** What becomes of releases whose name a debrid service refuses (DBC-10). */
    public enum RefusedNames implements Worded {
        SHOW,
        MARK,
        HIDE
    }

    /** Which of its own programs PikPak takes the server for. */
    public enum PikPakClient implements Worded {
        ANDROID,
        WEB
    }

    /** Whether an operator-chosen StremThru server is asked for cache evidence (DBC-09). */
    public enum DebridHints implements Worded {
        AUTO,
        OFF
    }

    /** Where the services are that are talked to directly; unmodifiable. Their names begin with the service's word. */
    public static List<Setting<Url>> addresses() {
        return List.of(
                REALDEBRID_URL,
                ALLDEBRID_URL,
                PREMIUMIZE_URL,
                TORBOX_URL,
                DEBRIDLINK_URL,
                DEBRIDER_URL,
                EASYDEBRID_URL,
                OFFCLOUD_URL,
                PIKPAK_USER_URL,
                PIKPAK_DRIVE_URL);
    }

    private static Setting<Url> service(String address, String service) {
        return TABLE.works(url(), constant(address), "The address of " + service + ".");
    }

    private static Setting<String> client(String value, String summary) {
        return PIKPAK.works(headerText(), value, summary);
    }
}
