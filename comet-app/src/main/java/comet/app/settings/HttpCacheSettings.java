package comet.app.settings;

import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.TextTypes.flag;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;

import comet.app.settings.syntax.ValueType;
import java.time.Duration;

/** What browsers and caches in front of the server may keep. */
public final class HttpCacheSettings {
    static final SettingTable TABLE = new SettingTable(Theme.HTTP_CACHE, "http-surface.md");
    private static final ValueType<Duration> LIFE = seconds(atLeast(0).enforced());

    public static final Setting<Boolean> HTTP_CACHE_ENABLED =
            TABLE.works(flag(), "Sends cache headers and entity tags on the add-on routes.");
    public static final Setting<Duration> HTTP_CACHE_STREAMS_TTL =
            TABLE.works(LIFE, ofMinutes(5), "How long shared caches may keep streams; browsers half as long.");
    public static final Setting<Duration> HTTP_CACHE_STALE_WHILE_REVALIDATE =
            TABLE.works(LIFE, ofMinutes(1), "How long an expired answer serves while a new one is fetched.");
    public static final Setting<Duration> HTTP_CACHE_MANIFEST_TTL =
            TABLE.works(LIFE, ofDays(1), "How long manifests may be kept.");
    public static final Setting<Duration> HTTP_CACHE_CONFIGURE_TTL =
            TABLE.works(LIFE, ofDays(1), "How long the configure page may be kept; never with a password.");

    static {
        TABLE.nameAfterConstants(HttpCacheSettings.class);
    }

    private HttpCacheSettings() {}
}
