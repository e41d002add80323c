package comet.http.server;

import comet.http.addon.ChillLinkHandler;
import comet.http.addon.ManifestHandler;
import comet.http.addon.StreamsHandler;
import comet.http.configure.AssetHandler;
import comet.http.configure.ConfigureRoutes;
import comet.http.configure.PagePaths;
import comet.http.health.HealthHandler;
import comet.http.message.Answer;
import comet.http.message.BodyRefusedException;
import comet.http.message.Call;
import comet.http.play.AccountSyncHandler;
import comet.http.play.PlaybackHandler;
import comet.http.play.StatusVideoHandler;
import comet.http.route.Route;

/** One handler for each route. */
record Handlers(
        HealthHandler health,
        ManifestHandler manifests,
        StreamsHandler streams,
        ChillLinkHandler chillLink,
        PlaybackHandler playback,
        AccountSyncHandler accountSync,
        StatusVideoHandler statusVideos,
        ConfigureRoutes configure,
        AssetHandler assets,
        PagePaths paths)
        implements RouteHandler {

    @Override
    public Answer answer(Route route, Call call) throws BodyRefusedException, InterruptedException {
        return switch (route) {
            case Route.Home home -> Answer.redirect(307, paths.home());
            case Route.Health asked -> health.answer(asked);
            case Route.Manifest asked -> manifests.stremio(asked, call);
            case Route.ChillManifest asked -> manifests.chillLink(asked, call);
            case Route.Streams asked -> streams.answer(asked, call);
            case Route.ChillStreams asked -> chillLink.answer(asked, call);
            case Route.Playback asked -> playback.answer(asked, call);
            case Route.AccountSync asked -> accountSync.answer(asked, call);
            case Route.StatusVideo asked -> statusVideos.answer(asked, call);
            case Route.ConfigurePage asked -> configure.page(asked, call);
            case Route.Login asked -> configure.login(asked, call);
            case Route.Logout asked -> configure.logout(asked, call);
            case Route.AccountCheck asked -> configure.accountCheck(call);
            case Route.Asset asked -> assets.answer(asked, call);
        };
    }
}
