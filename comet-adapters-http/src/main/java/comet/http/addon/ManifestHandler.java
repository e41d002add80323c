package comet.http.addon;

import comet.http.caching.CachePolicy;
import comet.http.caching.HttpCaching;
import comet.http.config.UserConfiguration;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.presentation.AddonManifest;
import comet.http.presentation.UrlBase;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Manifests of Stremio (HTTP-120 to HTTP-126) and ChillLink (HTTP-200). Thread-safe. */
@Singleton
final class ManifestHandler implements RouteSource {

    private final Configurations configurations;
    private final AddonManifest manifest;
    private final ServerUrls urls;
    private final HttpCaching caching;

    ManifestHandler(Configurations configurations, AddonManifest manifest, ServerUrls urls, HttpCaching caching) {
        this.configurations = configurations;
        this.manifest = manifest;
        this.urls = urls;
        this.caching = caching;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/manifest.json")
                        .withOptionalConfiguration()
                        .sharedAcrossOrigins()
                        .answeredBy(this::stremio),
                Route.get("/manifest")
                        .withOptionalConfiguration()
                        .sharedAcrossOrigins()
                        .answeredBy(this::chillLink));
    }

    /** For Stremio. */
    private Answer stremio(RouteMatch match, Call call) {
        UrlBase base = urls.of(call);
        Optional<UserConfiguration> configuration = configurations.read(match.configuration());
        return configuration.isPresent()
                ? readable(
                        manifest.stremio(configuration.get(), base),
                        match.configuration().isPresent(),
                        call)
                : unreadable(manifest.stremioUnreadable(base));
    }

    /** For ChillLink. */
    private Answer chillLink(RouteMatch match, Call call) {
        Optional<UserConfiguration> configuration = configurations.read(match.configuration());
        return configuration.isPresent()
                ? readable(
                        manifest.chillLink(configuration.get()),
                        match.configuration().isPresent(),
                        call)
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
