package comet.http.play;

import comet.core.account.LibrarySync;
import comet.core.debrid.Account;
import comet.core.playback.StatusVideo;
import comet.http.addon.Configurations;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Starts reading the library of an account, and says by video what became of it (HTTP-189, HTTP-190). */
@Singleton
final class AccountSyncHandler implements RouteSource {

    private final Configurations configurations;
    private final LibrarySync sync;
    private final Videos videos;

    AccountSyncHandler(Configurations configurations, LibrarySync sync, Videos videos) {
        this.configurations = configurations;
        this.sync = sync;
        this.videos = videos;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/debrid-sync/{service_index}", PlaybackPath.SERVICE_INDEX)
                .withConfiguration()
                .sharedAcrossOrigins()
                .answeredBy(this::answer));
    }

    /** Answers a request. {@code HEAD} starts nothing (SV-43). */
    private Answer answer(RouteMatch match, Call call) {
        Optional<Account> account = configurations
                .read(match.configuration())
                .flatMap(
                        configuration -> PlaybackParts.account(configuration, match.value(PlaybackPath.SERVICE_INDEX)));
        if (account.isEmpty()) {
            return videos.show(StatusVideo.BAD_REQUEST, call);
        }
        if (account.get().key().isMissing()) {
            return videos.show(StatusVideo.AUTH_MISSING_APIKEY, call);
        }
        return call.isHead() ? Videos.promise() : videos.show(video(sync.start(account.get())), call);
    }

    private static StatusVideo video(LibrarySync.Outcome outcome) {
        return switch (outcome) {
            case KEY_MISSING -> StatusVideo.AUTH_MISSING_APIKEY;
            case SERVICE_NOT_OFFERED -> StatusVideo.STORE_NAME_INVALID;
            case NO_LIBRARY -> StatusVideo.NOT_IMPLEMENTED;
        };
    }
}
