package comet.http.configure;

import comet.http.caching.EntityTag;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.page.PageAsset;
import comet.http.page.PageAssets;
import comet.http.route.PathVariable;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.util.List;

/** The files of the pages and the pictures of the manifest (HTTP-125). Thread-safe. */
@Singleton
final class AssetHandler implements RouteSource {

    private static final PathVariable FILE = PathVariable.named("file").matching("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    private final PageAssets assets;

    AssetHandler(PageAssets assets) {
        this.assets = assets;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/assets/{file}", FILE).atRoot().sharedAcrossOrigins().answeredBy(this::answer));
    }

    private Answer answer(RouteMatch match, Call call) {
        return assets.find(match.value(FILE))
                .map(asset -> answer(asset, call))
                .orElseGet(() -> Answer.error(404, "Not Found"));
    }

    private static Answer answer(PageAsset asset, Call call) {
        String quoted = asset.entityTag();
        EntityTag tag = new EntityTag(quoted.substring(1, quoted.length() - 1));
        boolean known =
                call.headers().list("If-None-Match").filter(tag::isMatchedBy).isPresent();
        Answer answer = known ? Answer.empty(304) : Answer.of(200, asset.contentType(), asset.bytes());
        return answer.with("ETag", quoted)
                .with("Cache-Control", asset.cacheControl())
                .with("X-Content-Type-Options", "nosniff");
    }
}
