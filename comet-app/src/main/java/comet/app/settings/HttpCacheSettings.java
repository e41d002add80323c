package comet.app.settings;

import java.time.Duration;

/** What browsers and caches in front of the server may keep. */
public abstract class HttpCacheSettings extends SettingGroup {
    static final SettingTable TABLE = new SettingTable(HttpCacheSettings.class, Theme.HTTP_CACHE, "http-surface.md");
    private static final ValueType<Duration> LIFE = seconds(atLeast(0).enforced());

    public static final Setting<Boolean> HTTP_CACHE_ENABLED =
            TABLE.works(flag(), "Sends cache headers and entity tags on the add-on routes.");
    public static final Setting<Duration> HTTP_CACHE_STREAMS_TTL =
            TABLE.works(LIFE, Duration.ofMinutes(5), "How long shared caches may keep streams; browsers half as long.");
    public static final Setting<Duration> HTTP_CACHE_STALE_WHILE_REVALIDATE =
            TABLE.works(LIFE, Duration.ofMinutes(1), "How long an expired answer serves while a new one is fetched.");
    public static final Setting<Duration> HTTP_CACHE_MANIFEST_TTL =
            TABLE.works(LIFE, Duration.ofDays(1), "How long manifests may be kept.");
    public static final Setting<Duration> HTTP_CACHE_CONFIGURE_TTL =
            TABLE.works(LIFE, Duration.ofDays(1), "How long the configure page may be kept; never with a password.");

    static {
        TABLE.warn(
                HTTP_CACHE_ENABLED,
                draft -> draft.get(HTTP_CACHE_ENABLED)
                        && draft.get(ServerSettings.PUBLIC_BASE_URL).isEmpty(),
                "without PUBLIC_BASE_URL public answers carry the Host of whoever asked first; set PUBLIC_BASE_URL");
    }
}
