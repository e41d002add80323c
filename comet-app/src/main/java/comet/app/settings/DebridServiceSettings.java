package comet.app.settings;

import static comet.app.settings.syntax.AddressTypes.constant;
import static comet.app.settings.syntax.AddressTypes.url;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.ListTypes.texts;
import static comet.app.settings.syntax.ListTypes.wordsOf;
import static comet.app.settings.syntax.NumberTypes.preciseSeconds;
import static comet.app.settings.syntax.NumberTypes.whole;
import static comet.app.settings.syntax.TextTypes.choice;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TextTypes.headerText;
import static comet.app.settings.syntax.TextTypes.path;
import static comet.app.settings.syntax.TextTypes.secret;

import comet.app.settings.syntax.Blank;
import comet.app.settings.syntax.TextRule;
import comet.app.settings.value.DebridHints;
import comet.app.settings.value.Secret;
import comet.app.settings.value.UncachedPolicy;
import comet.app.settings.value.Url;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the debrid services are reached. */
public final class DebridServiceSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.DEBRID, "debrid/README.md");
    private static final SettingTable PIKPAK = TABLE.also(Theme.DEBRID, "debrid/pikpak.md");
    /** The order in which the documentation names the services that are handled natively. */
    private static final List<String> NATIVE = List.of(
            "realdebrid",
            "alldebrid",
            "premiumize",
            "torbox",
            "debridlink",
            "debrider",
            "easydebrid",
            "offcloud",
            "pikpak");

    public static final Setting<Url> REALDEBRID_URL =
            service("REALDEBRID_URL", "https://api.real-debrid.com/rest/1.0", "Real-Debrid");
    public static final Setting<Url> ALLDEBRID_URL = service("ALLDEBRID_URL", "https://api.alldebrid.com", "AllDebrid");
    public static final Setting<Url> PREMIUMIZE_URL =
            service("PREMIUMIZE_URL", "https://www.premiumize.me/api", "Premiumize");
    public static final Setting<Url> TORBOX_URL = service("TORBOX_URL", "https://api.torbox.app/v1/api", "TorBox");
    public static final Setting<Url> DEBRIDLINK_URL =
            service("DEBRIDLINK_URL", "https://debrid-link.com/api/v2", "Debrid-Link");
    public static final Setting<Url> DEBRIDER_URL = service("DEBRIDER_URL", "https://debrider.app/api", "Debrider");
    public static final Setting<Url> EASYDEBRID_URL =
            service("EASYDEBRID_URL", "https://easydebrid.com/api", "EasyDebrid");
    public static final Setting<Url> OFFCLOUD_URL = service("OFFCLOUD_URL", "https://offcloud.com", "Offcloud");
    public static final Setting<Url> PIKPAK_USER_URL =
            service("PIKPAK_USER_URL", "https://user.mypikpak.com", "PikPak's sign-in");
    public static final Setting<Url> PIKPAK_DRIVE_URL =
            service("PIKPAK_DRIVE_URL", "https://api-drive.mypikpak.com", "PikPak's drive");
    public static final Setting<List<String>> DEBRID_NATIVE_SERVICES = TABLE.planned(
            "DEBRID_NATIVE_SERVICES",
            wordsOf(NATIVE).blankIs(Blank.MEANINGFUL),
            NATIVE,
            "The services talked to directly; the others go through StremThru. Empty sends all there.");
    public static final Setting<Duration> DEBRID_RESOLVE_TIMEOUT = TABLE.planned(
            "DEBRID_RESOLVE_TIMEOUT",
            preciseSeconds(positive()),
            Duration.ofSeconds(25),
            "The time to turn a torrent into a link.");
    public static final Setting<Duration> DEBRID_HTTP_TIMEOUT = TABLE.planned(
            "DEBRID_HTTP_TIMEOUT",
            preciseSeconds(positive()),
            Duration.ofSeconds(10),
            "The time for one request to a service.");
    public static final Setting<UncachedPolicy> DEBRID_UNCACHED_POLICY = TABLE.planned(
            "DEBRID_UNCACHED_POLICY",
            choice(UncachedPolicy.values()),
            UncachedPolicy.KEEP,
            "Whether a torrent that turns out not to be cached stays in the account and downloads, or is removed.");
    public static final Setting<String> DEBRID_USER_AGENT = TABLE.planned(
            "DEBRID_USER_AGENT", headerText(), "comet", "What the server calls itself to debrid services.");
    public static final Setting<Integer> DEBRIDLINK_PROBE_TOP_N = TABLE.also(Theme.DEBRID, "debrid/debridlink.md")
            .planned(
                    "DEBRIDLINK_PROBE_TOP_N",
                    whole(atLeast(0)),
                    0,
                    "Torrents per search whose cache state is tried out at Debrid-Link; 0 tries none.");
    public static final Setting<Boolean> CACHED_ONLY_HIDES_UNKNOWN = TABLE.setting(
            "CACHED_ONLY_HIDES_UNKNOWN",
            flag(),
            false,
            "Hides releases of unknown cache state from users who want cached ones only.");
    public static final Setting<DebridHints> DEBRID_HINTS = TABLE.planned(
            "DEBRID_HINTS",
            choice(DebridHints.values()),
            DebridHints.AUTO,
            "Whether a StremThru server you chose is asked what is cached, with the user's key.");
    public static final Setting<Optional<Secret>> STREMTHRU_PROXY_AUTH = TABLE.also(Theme.DEBRID, "debrid/stremthru.md")
            .planned(
                    "STREMTHRU_PROXY_AUTH",
                    secret(TextRule.PROXY_AUTH),
                    Optional.empty(),
                    "The credential for your own StremThru server.");
    public static final Setting<Boolean> PIKPAK_ALLOW_FREE =
            PIKPAK.planned("PIKPAK_ALLOW_FREE", flag(), false, "Accepts free PikPak accounts.");
    public static final Setting<String> PIKPAK_CLIENT_ID =
            client("PIKPAK_CLIENT_ID", "YNxT9w7GMdWvEOKa", "The client id presented to PikPak.");
    public static final Setting<String> PIKPAK_CLIENT_SECRET =
            client("PIKPAK_CLIENT_SECRET", "dbw2OtmVEeuUvIptb1Coyg", "The public client secret presented to PikPak.");
    public static final Setting<String> PIKPAK_CLIENT_VERSION =
            client("PIKPAK_CLIENT_VERSION", "1.47.1", "The client version presented to PikPak.");
    public static final Setting<String> PIKPAK_PACKAGE_NAME =
            client("PIKPAK_PACKAGE_NAME", "com.pikcloud.pikpak", "The package name presented to PikPak.");
    public static final Setting<String> PIKPAK_SDK_VERSION =
            client("PIKPAK_SDK_VERSION", "2.0.4.204000", "The SDK version presented to PikPak.");
    public static final Setting<List<String>> PIKPAK_CAPTCHA_SALTS = PIKPAK.planned(
            "PIKPAK_CAPTCHA_SALTS",
            texts(),
            List.of(
                    "Gez0T9ijiI9WCeTsKSg3SMlx",
                    "zQdbalsolyb1R/",
                    "ftOjr52zt51JD68C3s",
                    "yeOBMH0JkbQdEFNNwQ0RI9T3wU/v",
                    "BRJrQZiTQ65WtMvwO",
                    "je8fqxKPdQVJiy1DM6Bc9Nb1",
                    "niV",
                    "9hFCW2R1",
                    "sHKHpe2i96",
                    "p7c5E6AcXQ/IJUuAEC9W6",
                    "",
                    "aRv9hjc9P+Pbn+u3krN6",
                    "BzStcgE8qVdqjEH16l4",
                    "SqgeZvL5j9zoHP95xWHt",
                    "zVof5yaJkPe3VFpadPof"),
            "The salts of PikPak's request signature, in order.");
    public static final Setting<Optional<Path>> STATUS_VIDEO_DIR = TABLE.also(Theme.DEBRID, "debrid/status-videos.md")
            .setting(
                    "STATUS_VIDEO_DIR",
                    path().optional(),
                    Optional.empty(),
                    "A folder of your own status videos, which take the place of the built-in ones of the same name.");

    private DebridServiceSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }

    private static Setting<Url> service(String name, String address, String service) {
        return TABLE.planned(name, url(), constant(address), String.join("", "The address of ", service, "."));
    }

    private static Setting<String> client(String name, String value, String summary) {
        return PIKPAK.planned(name, headerText(), value, summary);
    }
}
