package comet.http.route;

import comet.http.ApiToken;
import comet.http.HttpSettings;
import comet.http.address.TrustedPeers;
import comet.http.login.LoginLimits;
import comet.http.presentation.AddonIdentity;
import comet.http.server.TestContext;
import java.time.Duration;
import java.util.Optional;

/** The routes that the handlers really declare. */
final class DeclaredRoutes {

    private DeclaredRoutes() {}

    /** @param basePath path part of the public base URL */
    static RouteTable of(String basePath, Optional<String> token) {
        AddonIdentity addon = new AddonIdentity(
                "stremio.comet.fast", "Comet", "2.0.0", AddonIdentity.DEFAULT_DESCRIPTION, Optional.empty());
        return TestContext.declaredRoutes(HttpSettings.defaults(addon)
                .with(new HttpSettings.Network(
                        "127.0.0.1", 0, Optional.of("https://addon.example.com" + basePath), TrustedPeers.NONE, 10))
                .with(new HttpSettings.Access(
                        token.map(ApiToken::new), Optional.empty(), Duration.ofDays(1), LoginLimits.DEFAULT)));
    }
}
