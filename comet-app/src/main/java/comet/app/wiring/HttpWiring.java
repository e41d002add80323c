package comet.app.wiring;

import comet.app.settings.ApiPrefix;
import comet.app.settings.DebridServiceSettings;
import comet.app.settings.DebridSettings;
import comet.app.settings.DisabledStreamUrl;
import comet.app.settings.HttpCacheSettings;
import comet.app.settings.ObservabilitySettings;
import comet.app.settings.Secret;
import comet.app.settings.SecuritySettings;
import comet.app.settings.ServerSettings;
import comet.app.settings.Settings;
import comet.app.settings.SourceSettings;
import comet.core.address.TrustedProxies;
import comet.core.address.Url;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.http.ApiToken;
import comet.http.HttpSettings;
import comet.http.address.TrustedPeers;
import comet.http.caching.CacheTimes;
import comet.http.config.ProxyPassword;
import comet.http.config.StreamProxyPolicy;
import comet.http.login.AdminAccess;
import comet.http.login.LoginLimits;
import comet.http.login.PagePassword;
import comet.http.metrics.MetricsAccess;
import comet.http.presentation.AddonIdentity;
import comet.http.presentation.PresentationSettings;
import comet.http.presentation.StremioAddonsConfig;
import comet.http.presentation.TorrentsDisabledText;
import java.time.Duration;
import java.util.Optional;

/** What the settings say about the server, in the server's own terms. */
public final class HttpWiring {

    /** A second Stremio asks for the streams of a title it is about to show; thousands of viewers fit into this. */
    private static final int MAX_CONCURRENT_REQUESTS = 2000;

    private static final Duration SEARCH_LIMIT = Duration.ofMinutes(1);
    private static final Duration PLAYBACK_LIMIT = Duration.ofSeconds(40);
    private static final Duration PLAYBACK_MARGIN = Duration.ofSeconds(15);

    /** Whether this version can send a video through itself: while it cannot, the page offers nobody to have it done. */
    public static final boolean RELAYS = false;

    private final Settings settings;
    private final ApiPrefix prefix;
    private final Optional<Secret> proxyPassword;
    private final Optional<Secret> adminPassword;

    /**
     * @param proxyPassword the password in use for relaying; empty when nothing is relayed
     * @param adminPassword the password in use for the operator's pages; empty when there are none
     */
    public HttpWiring(
            Settings settings, ApiPrefix prefix, Optional<Secret> proxyPassword, Optional<Secret> adminPassword) {
        this.settings = settings;
        this.prefix = prefix;
        this.proxyPassword = proxyPassword;
        this.adminPassword = adminPassword;
    }

    /** All of it. */
    public HttpSettings httpSettings() {
        return new HttpSettings(
                network(),
                access(),
                offering(),
                CacheTimes.of(
                        settings.get(HttpCacheSettings.HTTP_CACHE_ENABLED),
                        settings.get(HttpCacheSettings.HTTP_CACHE_STREAMS_TTL),
                        settings.get(HttpCacheSettings.HTTP_CACHE_STALE_WHILE_REVALIDATE),
                        settings.get(HttpCacheSettings.HTTP_CACHE_MANIFEST_TTL),
                        settings.get(HttpCacheSettings.HTTP_CACHE_CONFIGURE_TTL)),
                settings.get(ServerSettings.CUSTOM_HEADER_HTML),
                settings.get(DebridServiceSettings.STATUS_VIDEO_DIR).map(settings::resolve),
                settings.get(ObservabilitySettings.LOG_CLIENT_ADDRESSES),
                metrics(),
                adminPassword.map(password -> new AdminAccess(
                        new PagePassword(password.reveal()),
                        settings.get(SecuritySettings.ADMIN_DASHBOARD_SESSION_TTL))));
    }

    private Optional<MetricsAccess> metrics() {
        return settings.get(ObservabilitySettings.PROMETHEUS_ENABLED)
                ? Optional.of(new MetricsAccess(
                        settings.get(ObservabilitySettings.PROMETHEUS_PATH),
                        settings.get(ObservabilitySettings.PROMETHEUS_AUTH_TOKEN)
                                .map(Secret::reveal)))
                : Optional.empty();
    }

    private HttpSettings.Network network() {
        TrustedProxies trusted = settings.get(ServerSettings.TRUSTED_PROXIES);
        return new HttpSettings.Network(
                settings.get(ServerSettings.FASTAPI_HOST),
                settings.get(ServerSettings.FASTAPI_PORT),
                settings.get(ServerSettings.PUBLIC_BASE_URL).map(Url::text),
                new TrustedPeers(trusted::trusts, trusted::trustsAsNear, trusted::names),
                MAX_CONCURRENT_REQUESTS);
    }

    private HttpSettings.Access access() {
        return new HttpSettings.Access(
                prefix.token().map(token -> new ApiToken(token.reveal())),
                settings.get(SecuritySettings.CONFIGURE_PAGE_PASSWORD)
                        .map(password -> new PagePassword(password.reveal())),
                settings.get(SecuritySettings.CONFIGURE_PAGE_SESSION_TTL),
                new LoginLimits(
                        settings.get(SecuritySettings.LOGIN_MAX_FAILURES),
                        settings.get(SecuritySettings.LOGIN_FAILURE_WINDOW),
                        settings.get(SecuritySettings.LOGIN_LOCK_SECONDS)));
    }

    private HttpSettings.Offering offering() {
        return new HttpSettings.Offering(
                addon(settings),
                new PresentationSettings(settings.get(SourceSettings.COMET_CLEAN_TRACKER), torrentsDisabledText()),
                streamProxy(),
                RELAYS,
                settings.get(SecuritySettings.DISABLE_TORRENT_STREAMS),
                SEARCH_LIMIT,
                playbackLimit());
    }

    /** The debrid services end by their own limit; this one is for what does not. */
    private Duration playbackLimit() {
        Duration needed =
                settings.get(DebridServiceSettings.DEBRID_RESOLVE_TIMEOUT).plus(PLAYBACK_MARGIN);
        return needed.compareTo(PLAYBACK_LIMIT) > 0 ? needed : PLAYBACK_LIMIT;
    }

    static AddonIdentity addon(Settings settings) {
        return new AddonIdentity(
                settings.get(ServerSettings.ADDON_ID),
                settings.get(ServerSettings.ADDON_NAME),
                ProductName.version(),
                AddonIdentity.DEFAULT_DESCRIPTION,
                settings.get(ServerSettings.STREMIO_ADDONS_CONFIG)
                        .map(config -> new StremioAddonsConfig(config.issuer(), config.signature())));
    }

    /** From the manifest of the jar, as Maven wrote it. */
    private TorrentsDisabledText torrentsDisabledText() {
        return new TorrentsDisabledText(
                settings.get(SecuritySettings.TORRENT_DISABLED_STREAM_NAME),
                settings.get(SecuritySettings.TORRENT_DISABLED_STREAM_DESCRIPTION),
                switch (settings.get(SecuritySettings.TORRENT_DISABLED_STREAM_URL)) {
                    case DisabledStreamUrl.ConfigurePage page -> Optional.empty();
                    case DisabledStreamUrl.Omitted omitted -> Optional.of("");
                    case DisabledStreamUrl.Fixed fixed -> Optional.of(fixed.url());
                });
    }

    private StreamProxyPolicy streamProxy() {
        return new StreamProxyPolicy(
                settings.get(DebridSettings.PROXY_DEBRID_STREAM),
                proxyPassword.map(password -> new ProxyPassword(password.reveal())),
                ServiceId.parse(settings.get(DebridSettings.PROXY_DEBRID_STREAM_DEBRID_DEFAULT_SERVICE))
                        .orElseThrow(),
                settings.get(DebridSettings.PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY)
                        .map(key -> new ApiKey(key.reveal())));
    }
}
