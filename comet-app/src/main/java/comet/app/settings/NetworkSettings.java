package comet.app.settings;

import comet.core.address.ProxyUrl;
import java.time.Duration;
import java.util.Optional;

/** Proxies, retries and limits of the requests the server makes. The proxies of single sources: {@link Source}. */
public abstract class NetworkSettings extends SettingGroup {
    static final SettingTable TABLE = new SettingTable(NetworkSettings.class, Theme.NETWORK, "settings.md");
    private static final Bounds POSITIVE = positive().enforced();
    private static final ValueType<ProxyEthos> ETHOS = choice(ProxyEthos.values());

    public static final Setting<Optional<ProxyUrl>> GLOBAL_PROXY_URL = TABLE.works(
            proxyUrl(), "The proxy for searching sources; never used for titles, debrid services and playback.");
    public static final Setting<ProxyEthos> PROXY_ETHOS = TABLE.works(
            ETHOS, ProxyEthos.ALWAYS, "When a proxy is used; `on_failure`: after a direct attempt got no answer.");
    public static final Setting<Integer> RATELIMIT_MAX_RETRIES = TABLE.works(
            whole(between(0, 20).enforced()), 3, "Further tries after a source answered \"too many requests\".");
    public static final Setting<Duration> RATELIMIT_RETRY_BASE_DELAY = TABLE.works(
            preciseSeconds(POSITIVE), Duration.ofSeconds(1), "The first wait; it doubles unless the source names one.");
    public static final Setting<Integer> HTTP_CLIENT_LIMIT =
            TABLE.works(whole(POSITIVE), 100, "Outbound connections at once, in all.");
    public static final Setting<Integer> HTTP_CLIENT_LIMIT_PER_HOST =
            TABLE.works(whole(POSITIVE), 20, "Outbound connections at once to one host.");
    public static final Setting<Duration> HTTP_CLIENT_TTL_DNS_CACHE = TABLE.works(
            seconds(atLeast(0).enforced()), Duration.ofMinutes(5), "How long a resolved host is kept; 0 = not at all.");
    public static final Setting<Duration> HTTP_CLIENT_KEEPALIVE_TIMEOUT =
            TABLE.works(preciseSeconds(POSITIVE), Duration.ofSeconds(30), "How long an idle connection is kept.");
    public static final Setting<Duration> HTTP_CLIENT_TIMEOUT_TOTAL = TABLE.works(
            preciseSeconds(POSITIVE),
            Duration.ofSeconds(30),
            "The time of one request, unless something else sets it.");

    /** When a source uses its proxy ({@code PROXY_ETHOS}). Without a proxy address it is never used. */
    public enum ProxyEthos implements Worded {
        ALWAYS,
        ON_FAILURE,
        NEVER
    }
}
