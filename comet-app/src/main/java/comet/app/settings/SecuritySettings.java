package comet.app.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Passwords, the private address, and what visitors may do. */
public abstract class SecuritySettings extends SettingGroup {
    static final SettingTable TABLE = new SettingTable(SecuritySettings.class, Theme.SECURITY, "settings.md");
    private static final SettingTable ROUTES = TABLE.in("http-surface.md");
    private static final SettingTable OPERATIONS = TABLE.in("operations.md");
    private static final ValueType<Duration> SESSION = seconds(atLeast(60).enforced());
    private static final ValueType<String> NOTICE = text().blankIs(Blank.MEANINGFUL);
    private static final ValueType<Optional<Secret>> ADMIN_PASSWORD = password()
            .blankIs(Blank.REFUSED)
            .allowing("not empty")
            .documented("generated, kept in `data/admin_password.txt`", "CHANGE_ME");
    private static final ValueType<DisabledStreamUrl> NOTICE_LINK =
            disabledStreamUrl().documented("the configure page of this server", "https://comet.example.com/configure");

    public static final Setting<Optional<Secret>> ADMIN_DASHBOARD_PASSWORD =
            TABLE.works(ADMIN_PASSWORD, "The password of the operator's pages at `/admin`.");
    public static final Setting<Duration> ADMIN_DASHBOARD_SESSION_TTL =
            TABLE.works(SESSION, Duration.ofDays(1), "How long an admin login lasts.");
    public static final Setting<Optional<Secret>> CONFIGURE_PAGE_PASSWORD =
            TABLE.works(secret(), "Protects the configure page and moves the add-on to `/s/<token>`.");
    public static final Setting<Duration> CONFIGURE_PAGE_SESSION_TTL =
            TABLE.works(SESSION, Duration.ofDays(1), "How long a login to the configure page lasts.");
    public static final Setting<Optional<Secret>> PUBLIC_API_TOKEN = ROUTES.works(
            secret(TextRule.PATH_SEGMENT), "The token of the private address `/s/<token>`, which it turns on.");
    public static final Setting<Optional<Path>> PUBLIC_API_TOKEN_FILE = ROUTES.works(
            pathOrNone(),
            Optional.of(Path.of("data", "public_api_token.txt")),
            "Where a generated token is kept, so that the private address survives a restart.");
    public static final Setting<Boolean> PUBLIC_METRICS_API =
            TABLE.planned(flag(), "Shows the dashboard's figures to anybody, without login.");
    public static final Setting<Boolean> DISABLE_TORRENT_STREAMS =
            ROUTES.works(flag(), "Offers no direct torrent streams; those of debrid services stay.");
    public static final Setting<String> TORRENT_DISABLED_STREAM_NAME =
            ROUTES.works(NOTICE, "[INFO] Comet", "The name of the entry in their place.");
    public static final Setting<String> TORRENT_DISABLED_STREAM_DESCRIPTION = ROUTES.works(
            NOTICE, "Direct torrent playback is disabled on this server.", "The description of that entry.");
    public static final Setting<DisabledStreamUrl> TORRENT_DISABLED_STREAM_URL =
            ROUTES.works(NOTICE_LINK, new DisabledStreamUrl.ConfigurePage(), "Where that entry leads.");
    public static final Setting<Integer> LOGIN_MAX_FAILURES =
            OPERATIONS.works(whole(positive()), 5, "Failed logins of one client address before it is locked.");
    public static final Setting<Duration> LOGIN_FAILURE_WINDOW =
            OPERATIONS.works(seconds(positive()), Duration.ofMinutes(5), "The time in which they are counted.");
    public static final Setting<Duration> LOGIN_LOCK_SECONDS = OPERATIONS.works(
            seconds(positive()),
            Duration.ofMinutes(1),
            "The first lock: one attempt a second is looked at; each next is twice as long, up to an hour.");
    public static final Setting<Integer> KODI_PAIRING_RATE_LIMIT =
            OPERATIONS.planned(whole(atLeast(0)), 30, "Pairing requests of one client address a minute; 0 = no limit.");

    static {
        TABLE.rule(draft -> draft.generate(ADMIN_DASHBOARD_PASSWORD));
        TABLE.warn(
                CONFIGURE_PAGE_PASSWORD,
                draft -> draft.isGiven(CONFIGURE_PAGE_PASSWORD)
                        && draft.get(CONFIGURE_PAGE_PASSWORD).equals(draft.get(ADMIN_DASHBOARD_PASSWORD)),
                "is the same as ADMIN_DASHBOARD_PASSWORD");
        TABLE.warn(
                PUBLIC_METRICS_API,
                draft -> draft.get(PUBLIC_METRICS_API),
                "shows tracker and size statistics to everybody");
    }
}
