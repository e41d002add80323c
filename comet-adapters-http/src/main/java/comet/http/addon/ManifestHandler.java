package comet.http.addon;

import comet.http.caching.CachePolicy;
import comet.http.caching.HttpCaching;
import comet.http.config.UserConfiguration;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.presentation.AddonManifest;
import comet.http.presentation.UrlBase;
import comet.http.route.Route;
import java.util.Optional;

/** Manifests of Stremio (HTTP-120 to HTTP-126) and ChillLink (HTTP-200). Thread-safe. */
public final class ManifestHandler {

    private final Configurations configurations;
    private final AddonManifest manifest;
    private final ServerUrls urls;
    private final HttpCaching caching;

    public ManifestHandler(
            Configurations configurations, AddonManifest manifest, ServerUrls urls, HttpCaching caching) {
        this.configurations = configurations;
        this.manifest = manifest;
        this.urls = urls;
        this.caching = caching;
    }

    /** For Stremio. */
    public Answer stremio(Route.Manifest route, Call call) {
        UrlBase base = urls.of(call);
        Optional<UserConfiguration> configuration = configurations.read(route.config());
        return configuration.isPresent()
                ? readable(
                        manifest.stremio(configuration.get(), base),
                        route.config().isPresent(),
                        call)
                : unreadable(manifest.stremioUnreadable(base));
    }

    /** For ChillLink. */
    public Answer chillLink(Route.ChillManifest route, Call call) {
        Optional<UserConfiguration> configuration = configurations.read(route.config());
        return configuration.isPresent()
                ? readable(
                        manifest.chillLink(configuration.get()), route.config().isPresent(), call)
                : unreadable(manifest.chillLinkUnreadable(urls.of(call)));
    }

    private Answer readable(byte[] body, boolean personal, Call call) {
        return caching.content(Answer.json(200, body), CachePolicy.MANIFEST, personal, call);
    }

    /** HTTP-112: the person is about to make a new one. */
    private static Answer unreadable(byte[] body) {
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }
}
