package comet.app.settings;

import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.TextTypes.flag;

import comet.app.settings.syntax.ValueType;
import java.time.Duration;
import java.util.List;

/** What browsers and caches in front of the server may keep. */
public final class HttpCacheSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.HTTP_CACHE, "http-surface.md");
    private static final ValueType<Duration> LIFETIME = seconds(atLeast(0).enforced());

    public static final Setting<Boolean> HTTP_CACHE_ENABLED = TABLE.setting(
            "HTTP_CACHE_ENABLED", flag(), false, "Sends cache headers and entity tags on the add-on routes.");
    public static final Setting<Duration> HTTP_CACHE_STREAMS_TTL = TABLE.setting(
            "HTTP_CACHE_STREAMS_TTL",
            LIFETIME,
            Duration.ofMinutes(5),
            "How long shared caches may keep a list of streams; browsers keep it half as long.");
    public static final Setting<Duration> HTTP_CACHE_STALE_WHILE_REVALIDATE = TABLE.setting(
            "HTTP_CACHE_STALE_WHILE_REVALIDATE",
            LIFETIME,
            Duration.ofMinutes(1),
            "How long an expired answer may be served while a new one is fetched.");
    public static final Setting<Duration> HTTP_CACHE_MANIFEST_TTL =
            TABLE.setting("HTTP_CACHE_MANIFEST_TTL", LIFETIME, Duration.ofDays(1), "How long manifests may be kept.");
    public static final Setting<Duration> HTTP_CACHE_CONFIGURE_TTL = TABLE.setting(
            "HTTP_CACHE_CONFIGURE_TTL",
            LIFETIME,
            Duration.ofDays(1),
            "How long the configure page may be kept; one with a password never is.");

    private HttpCacheSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }
}
