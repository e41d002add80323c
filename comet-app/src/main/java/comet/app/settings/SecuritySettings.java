package comet.app.settings;

import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.NumberTypes.whole;
import static comet.app.settings.syntax.TextTypes.disabledStreamUrl;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TextTypes.password;
import static comet.app.settings.syntax.TextTypes.pathOrNone;
import static comet.app.settings.syntax.TextTypes.secret;
import static comet.app.settings.syntax.TextTypes.text;

import comet.app.settings.syntax.Blank;
import comet.app.settings.syntax.TextRule;
import comet.app.settings.value.DisabledStreamUrl;
import comet.app.settings.value.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Passwords, the private address, and what visitors may do. */
public final class SecuritySettings {
    private static final SettingTable TABLE = new SettingTable(Theme.SECURITY, "settings.md");
    private static final SettingTable ROUTES = TABLE.also(Theme.SECURITY, "http-surface.md");
    private static final SettingTable OPERATIONS = TABLE.also(Theme.SECURITY, "operations.md");

    public static final Setting<Optional<Secret>> ADMIN_DASHBOARD_PASSWORD = TABLE.planned(
            "ADMIN_DASHBOARD_PASSWORD",
            password()
                    .blankIs(Blank.REFUSED)
                    .allowing("not empty")
                    .defaultNote("generated, kept in `data/admin_password.txt`")
                    .example("CHANGE_ME"),
            Optional.empty(),
            "The password of the admin dashboard.");
    public static final Setting<Duration> ADMIN_DASHBOARD_SESSION_TTL = TABLE.planned(
            "ADMIN_DASHBOARD_SESSION_TTL",
            seconds(atLeast(60).enforced()),
            Duration.ofDays(1),
            "How long an admin login lasts.");
    public static final Setting<Optional<Secret>> CONFIGURE_PAGE_PASSWORD = TABLE.setting(
            "CONFIGURE_PAGE_PASSWORD",
            secret(),
            Optional.empty(),
            "Asks visitors of the configure page for this password and moves all add-on routes under a private"
                    + " address `/s/<token>`.");
    public static final Setting<Duration> CONFIGURE_PAGE_SESSION_TTL = TABLE.setting(
            "CONFIGURE_PAGE_SESSION_TTL",
            seconds(atLeast(60).enforced()),
            Duration.ofDays(1),
            "How long a login to the configure page lasts.");
    public static final Setting<Optional<Secret>> PUBLIC_API_TOKEN = ROUTES.setting(
            "PUBLIC_API_TOKEN",
            secret(TextRule.PATH_SEGMENT),
            Optional.empty(),
            "The token of the private address `/s/<token>`; setting it turns the private address on.");
    public static final Setting<Optional<Path>> PUBLIC_API_TOKEN_FILE = ROUTES.setting(
            "PUBLIC_API_TOKEN_FILE",
            pathOrNone(),
            Optional.of(Path.of("data", "public_api_token.txt")),
            "Where a generated token is kept, so that the private address survives a restart.");
    public static final Setting<Boolean> PUBLIC_METRICS_API = TABLE.planned(
            "PUBLIC_METRICS_API", flag(), false, "Shows the dashboard's figures to anybody, without login.");
    public static final Setting<Boolean> DISABLE_TORRENT_STREAMS = ROUTES.setting(
            "DISABLE_TORRENT_STREAMS",
            flag(),
            false,
            "Offers no direct torrent streams; streams of debrid services stay.");
    public static final Setting<String> TORRENT_DISABLED_STREAM_NAME = ROUTES.setting(
            "TORRENT_DISABLED_STREAM_NAME",
            text().blankIs(Blank.MEANINGFUL),
            "[INFO] Comet",
            "The name of the entry shown in place of torrent streams.");
    public static final Setting<String> TORRENT_DISABLED_STREAM_DESCRIPTION = ROUTES.setting(
            "TORRENT_DISABLED_STREAM_DESCRIPTION",
            text().blankIs(Blank.MEANINGFUL),
            "Direct torrent playback is disabled on this server.",
            "The description of that entry.");
    public static final Setting<DisabledStreamUrl> TORRENT_DISABLED_STREAM_URL = ROUTES.setting(
            "TORRENT_DISABLED_STREAM_URL",
            disabledStreamUrl()
                    .defaultNote("the configure page of this server")
                    .example("https://comet.example.com/configure"),
            new DisabledStreamUrl.ConfigurePage(),
            "Where that entry leads.");
    public static final Setting<Integer> LOGIN_MAX_FAILURES = OPERATIONS.setting(
            "LOGIN_MAX_FAILURES",
            whole(positive()),
            5,
            "Failed logins allowed to one client address within the window before it is locked out.");
    public static final Setting<Duration> LOGIN_FAILURE_WINDOW = OPERATIONS.setting(
            "LOGIN_FAILURE_WINDOW",
            seconds(positive()),
            Duration.ofMinutes(5),
            "The window in which failed logins are counted.");
    public static final Setting<Duration> LOGIN_LOCK_SECONDS = OPERATIONS.setting(
            "LOGIN_LOCK_SECONDS",
            seconds(positive()),
            Duration.ofMinutes(1),
            "The first lock-out; it doubles each time, up to an hour.");
    public static final Setting<Integer> KODI_PAIRING_RATE_LIMIT = OPERATIONS.planned(
            "KODI_PAIRING_RATE_LIMIT",
            whole(atLeast(0)),
            30,
            "Kodi pairing requests allowed to one client address per minute; 0 sets no limit.");

    private SecuritySettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }
}
