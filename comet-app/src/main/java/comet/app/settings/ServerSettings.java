package comet.app.settings;

import static comet.app.settings.syntax.AddressTypes.baseUrl;
import static comet.app.settings.syntax.AddressTypes.constant;
import static comet.app.settings.syntax.AddressTypes.url;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.ListTypes.trustedProxies;
import static comet.app.settings.syntax.NumberTypes.port;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.TextTypes.bindAddress;
import static comet.app.settings.syntax.TextTypes.checked;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TextTypes.path;
import static comet.app.settings.syntax.TextTypes.stremioAddonsConfig;
import static comet.app.settings.syntax.TextTypes.text;

import comet.app.settings.syntax.TextRule;
import comet.app.settings.value.StremioAddonsConfig;
import comet.app.settings.value.TrustedProxies;
import comet.app.settings.value.Url;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the server listens and how it appears to the outside. */
public final class ServerSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.SERVER, "settings.md");
    private static final SettingTable DEBRID = TABLE.also(Theme.DEBRID, "debrid/stremthru.md");

    public static final Setting<String> ADDON_ID =
            TABLE.setting("ADDON_ID", text(), "stremio.comet.fast", "The `id` of the add-on in its manifests.");
    public static final Setting<String> ADDON_NAME =
            TABLE.setting("ADDON_NAME", text(), "Comet", "The name of the add-on in manifests, streams and notices.");
    public static final Setting<String> FASTAPI_HOST =
            TABLE.setting("FASTAPI_HOST", bindAddress(), "0.0.0.0", "The address to listen on.");
    public static final Setting<Integer> FASTAPI_PORT = TABLE.setting(
            "FASTAPI_PORT", port(), 8000, "The port to listen on; the health probe asks the server there.");
    public static final Setting<Optional<Url>> PUBLIC_BASE_URL = TABLE.setting(
            "PUBLIC_BASE_URL",
            baseUrl().named("str").optional(),
            Optional.empty(),
            "The address under which clients reach the server, with its path if it has one; without it, links are"
                    + " built from each request.");
    public static final Setting<Optional<String>> CUSTOM_HEADER_HTML = TABLE.setting(
            "CUSTOM_HEADER_HTML",
            text().optional(),
            Optional.empty(),
            "Your own HTML at the top of the configure page, inserted as it is.");
    public static final Setting<Url> STREMTHRU_URL = DEBRID.planned(
            "STREMTHRU_URL",
            url(),
            constant("https://stremthru.13377001.xyz"),
            "The StremThru server for the debrid services that are not handled natively.");
    public static final Setting<TrustedProxies> TRUSTED_PROXIES = TABLE.setting(
            "TRUSTED_PROXIES",
            trustedProxies(),
            TrustedProxies.of(List.of("loopback", "private")),
            "The direct peers whose forwarding headers (`X-Forwarded-For` and the like) are believed; `*` believes"
                    + " everybody.");
    public static final Setting<Duration> SHUTDOWN_DRAIN_SECONDS = TABLE.setting(
            "SHUTDOWN_DRAIN_SECONDS",
            seconds(atLeast(0)),
            Duration.ofSeconds(20),
            "How long running requests may finish when the server is stopped.");
    public static final Setting<Boolean> UPDATE_CHECK_ENABLED =
            TABLE.planned("UPDATE_CHECK_ENABLED", flag(), true, "Whether the dashboard may ask for a newer version.");
    public static final Setting<Optional<String>> UPDATE_CHECK_REPOSITORY = TABLE.planned(
            "UPDATE_CHECK_REPOSITORY",
            checked(TextRule.REPOSITORY).optional(),
            Optional.empty(),
            "The repository that is asked for the latest commit; without it none is asked.");
    public static final Setting<Optional<Path>> ENV_FILE = TABLE.setting(
            "ENV_FILE",
            path().optional(),
            Optional.empty(),
            "A file to read instead of `.env`, which must exist; only read from the process environment.");
    public static final Setting<Optional<StremioAddonsConfig>> STREMIO_ADDONS_CONFIG = TABLE.setting(
            "STREMIO_ADDONS_CONFIG",
            stremioAddonsConfig(),
            Optional.empty(),
            "Proof of ownership for a Stremio add-on directory, copied into the manifest:"
                    + " `{\"issuer\":\"…\",\"signature\":\"…\"}`.");

    private ServerSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }
}
