package comet.http.configure;

import comet.http.caching.EntityTag;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.page.PageAsset;
import comet.http.page.PageAssets;
import comet.http.route.Route;

/** The files of the pages and the pictures of the manifest (HTTP-125). Thread-safe. */
public final class AssetHandler {

    private final PageAssets assets;

    public AssetHandler(PageAssets assets) {
        this.assets = assets;
    }

    /** Answers a request. */
    public Answer answer(Route.Asset route, Call call) {
        return assets.find(route.name())
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
