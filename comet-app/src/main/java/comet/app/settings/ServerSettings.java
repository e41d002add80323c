package comet.app.settings;

import comet.core.address.HostName;
import comet.core.address.TrustedProxies;
import comet.core.address.Url;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the server listens and how it appears to the outside. */
public abstract class ServerSettings extends SettingGroup {
    static final SettingTable TABLE = new SettingTable(ServerSettings.class, Theme.SERVER, "settings.md");

    public static final Setting<String> ADDON_ID =
            TABLE.works(text(), "stremio.comet.fast", "The `id` of the add-on in its manifests.");
    public static final Setting<String> ADDON_NAME =
            TABLE.works(text(), "Comet", "The name of the add-on in manifests, streams and notices.");
    public static final Setting<String> FASTAPI_HOST = TABLE.works(
            bindAddress(),
            "0.0.0.0",
            "The address to listen on; `0.0.0.0` and `::` are all of the machine, IPv4 and IPv6.");
    public static final Setting<Integer> FASTAPI_PORT =
            TABLE.works(port(), 8000, "The port to listen on; the health probe asks there.");
    public static final Setting<Optional<Url>> PUBLIC_BASE_URL =
            TABLE.works(baseUrl().optional(), "Where clients reach the server, path included; links start with it.");
    public static final Setting<Optional<String>> CUSTOM_HEADER_HTML =
            TABLE.works(text().optional(), "Your own HTML at the top of the configure page, as it is.");
    public static final Setting<TrustedProxies> TRUSTED_PROXIES = TABLE.works(
            trustedProxies(),
            TrustedProxies.of(List.of("loopback", "private")),
            "Direct peers whose forwarding headers (`X-Forwarded-For` and the like) are believed; `*` believes all.");
    public static final Setting<Duration> SHUTDOWN_DRAIN_SECONDS = TABLE.works(
            seconds(atLeast(0)), Duration.ofSeconds(20), "The time running requests have when the server stops.");
    public static final Setting<Boolean> UPDATE_CHECK_ENABLED =
            TABLE.planned(flag(), true, "Whether the dashboard may ask for a newer version.");
    public static final Setting<Optional<String>> UPDATE_CHECK_REPOSITORY = TABLE.planned(
            checked(TextRule.REPOSITORY).optional(), "The repository asked for the latest commit, if any.");
    public static final Setting<Optional<Path>> ENV_FILE = TABLE.works(
            path().optional(), "A file read instead of `.env`; it must exist. Only read from the environment.");
    public static final Setting<Optional<StremioAddonsConfig>> STREMIO_ADDONS_CONFIG = TABLE.works(
            stremioAddonsConfig().optional(), "Proof of ownership for an add-on directory, in the manifest.");

    static {
        TABLE.warn(
                TRUSTED_PROXIES,
                draft -> draft.get(TRUSTED_PROXIES).trustsEverybody() && !listensToLoopback(draft),
                "lets everybody claim any address; name your reverse proxies instead");
    }

    /** Whether only programs of this machine reach the server. */
    static boolean listensToLoopback(Draft draft) {
        return new HostName(draft.get(FASTAPI_HOST)).isLoopback();
    }
}
