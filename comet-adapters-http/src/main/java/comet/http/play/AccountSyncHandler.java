package comet.http.play;

import comet.core.debrid.Account;
import comet.core.playback.StatusVideo;
import comet.http.addon.Configurations;
import comet.http.address.ClientAddresses;
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
    private final SyncStart sync;
    private final ClientAddresses clients;
    private final Videos videos;

    AccountSyncHandler(Configurations configurations, SyncStart sync, ClientAddresses clients, Videos videos) {
        this.configurations = configurations;
        this.sync = sync;
        this.clients = clients;
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
    private Answer answer(RouteMatch match, Call call) throws InterruptedException {
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
        return call.isHead() ? Videos.promise(VideoType.MP4) : videos.show(started(account.get(), call), call);
    }

    /** Returns at once: the library is read behind the answer. */
    private StatusVideo started(Account account, Call call) throws InterruptedException {
        return switch (sync.start(account, clients.clientIp(call))) {
            case STARTED -> StatusVideo.DEBRID_SYNC_TRIGGERED;
            case RUNNING -> StatusVideo.DEBRID_SYNC_ALREADY_RUNNING;
            case KEY_MISSING -> StatusVideo.AUTH_MISSING_APIKEY;
            case SERVICE_NOT_OFFERED -> StatusVideo.STORE_NAME_INVALID;
            case NO_LIBRARY -> StatusVideo.DEBRID_SYNC_UNSUPPORTED;
            case UNAVAILABLE -> StatusVideo.UNKNOWN;
        };
    }
}
