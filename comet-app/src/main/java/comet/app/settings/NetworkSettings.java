package comet.app.settings;

import static comet.app.settings.syntax.AddressTypes.proxy;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.between;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.NumberTypes.preciseSeconds;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.NumberTypes.whole;
import static comet.app.settings.syntax.TextTypes.choice;
import static comet.app.settings.syntax.TextTypes.secret;

import comet.app.settings.value.ProxyEthos;
import comet.app.settings.value.ProxyUrl;
import comet.app.settings.value.ScraperWord;
import comet.app.settings.value.Secret;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proxies, retries and limits of the requests the server makes. */
public final class NetworkSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.NETWORK, "settings.md");

    public static final Setting<Optional<ProxyUrl>> GLOBAL_PROXY_URL = TABLE.planned(
            "GLOBAL_PROXY_URL",
            proxy(),
            Optional.empty(),
            "The proxy for searching sources; debrid services, metadata and playback never use it.");
    private static final Map<ScraperWord, Setting<Optional<ProxyUrl>>> SCRAPER_PROXIES = scraperProxies();
    public static final Setting<ProxyEthos> PROXY_ETHOS = TABLE.planned(
            "PROXY_ETHOS",
            choice(ProxyEthos.values()),
            ProxyEthos.ALWAYS,
            "Whether a proxy is used `always`, `on_failure` (after a direct attempt that got no answer) or `never`.");
    public static final Setting<Integer> RATELIMIT_MAX_RETRIES = TABLE.planned(
            "RATELIMIT_MAX_RETRIES",
            whole(between(0, 20).enforced()),
            3,
            "Further tries after a source answered that there were too many requests.");
    public static final Setting<Duration> RATELIMIT_RETRY_BASE_DELAY = TABLE.planned(
            "RATELIMIT_RETRY_BASE_DELAY",
            preciseSeconds(positive().enforced()),
            Duration.ofSeconds(1),
            "The wait before the first of them; it doubles each time unless the source names a time.");
    public static final Setting<Integer> HTTP_CLIENT_LIMIT = TABLE.planned(
            "HTTP_CLIENT_LIMIT", whole(positive().enforced()), 100, "Outbound connections at once, in all.");
    public static final Setting<Integer> HTTP_CLIENT_LIMIT_PER_HOST = TABLE.planned(
            "HTTP_CLIENT_LIMIT_PER_HOST",
            whole(positive().enforced()),
            20,
            "Outbound connections at once to one host.");
    public static final Setting<Duration> HTTP_CLIENT_TTL_DNS_CACHE = TABLE.planned(
            "HTTP_CLIENT_TTL_DNS_CACHE",
            seconds(atLeast(0).enforced()),
            Duration.ofMinutes(5),
            "How long a resolved host name is kept; 0 resolves it each time.");
    public static final Setting<Duration> HTTP_CLIENT_KEEPALIVE_TIMEOUT = TABLE.planned(
            "HTTP_CLIENT_KEEPALIVE_TIMEOUT",
            preciseSeconds(positive().enforced()),
            Duration.ofSeconds(30),
            "How long an idle connection is kept.");
    public static final Setting<Duration> HTTP_CLIENT_TIMEOUT_TOTAL = TABLE.planned(
            "HTTP_CLIENT_TIMEOUT_TOTAL",
            preciseSeconds(positive().enforced()),
            Duration.ofSeconds(30),
            "The time for one outbound request, unless something else sets it.");
    public static final Setting<Optional<Secret>> TMDB_READ_ACCESS_TOKEN = TABLE.also(Theme.METADATA, "metadata.md")
            .planned(
                    "TMDB_READ_ACCESS_TOKEN",
                    secret(),
                    Optional.empty(),
                    "Your TMDB read access token; without it, other providers are asked.");

    private NetworkSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }

    /**
     * The setting of one scraper's own proxy, such as {@code TORRENTIO_PROXY_URL}.
     *
     * @return empty for a scraper that uses no network
     */
    public static Optional<Setting<Optional<ProxyUrl>>> proxyOf(ScraperWord scraper) {
        return Optional.ofNullable(SCRAPER_PROXIES.get(scraper));
    }

    private static Map<ScraperWord, Setting<Optional<ProxyUrl>>> scraperProxies() {
        Map<ScraperWord, Setting<Optional<ProxyUrl>>> proxies = new EnumMap<>(ScraperWord.class);
        for (ScraperWord scraper : ScraperWord.values()) {
            if (scraper.usesNetwork()) {
                proxies.put(
                        scraper,
                        TABLE.planned(
                                scraper.name().concat("_PROXY_URL"),
                                proxy(),
                                Optional.empty(),
                                String.join(
                                        "",
                                        "The proxy for `",
                                        scraper.word(),
                                        "` alone; it takes the place of `GLOBAL_PROXY_URL`.")));
            }
        }
        return proxies;
    }
}
