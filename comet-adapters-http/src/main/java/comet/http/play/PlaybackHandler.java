package comet.http.play;

import comet.core.playback.PlaybackOutcome;
import comet.core.playback.PlaybackRequest;
import comet.core.playback.PlaybackResolver;
import comet.core.playback.StatusVideo;
import comet.core.playback.StatusVideoChoice;
import comet.http.HttpSettings;
import comet.http.addon.Configurations;
import comet.http.address.ClientAddresses;
import comet.http.limit.BoundedWork;
import comet.http.log.Faults;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Opens what a viewer has chosen (HTTP-180 to HTTP-185). The caller is a player: it hears of failures by video. */
@Singleton
final class PlaybackHandler implements RouteSource {

    private final Configurations configurations;
    private final PlaybackResolver resolver;
    private final BoundedWork work;

    /** How long the resolver may take altogether; it has a shorter limit of its own. */
    private final Duration limit;

    private final Videos videos;
    private final ClientAddresses clients;
    private final Faults faults;

    PlaybackHandler(
            Configurations configurations,
            PlaybackResolver resolver,
            BoundedWork work,
            HttpSettings.Offering offering,
            Videos videos,
            ClientAddresses clients,
            Faults faults) {
        this.configurations = configurations;
        this.resolver = resolver;
        this.work = work;
        this.limit = offering.playbackLimit();
        this.videos = videos;
        this.clients = clients;
        this.faults = faults;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                PlaybackPath.route().withConfiguration().sharedAcrossOrigins().answeredBy(this::answer));
    }

    private Answer answer(RouteMatch match, Call call) throws InterruptedException {
        // The bytes are not relayed by this server yet, so the link is always for the viewer's address (PLAY-31).
        Optional<PlaybackRequest> request = configurations
                .read(match.configuration())
                .flatMap(configuration -> PlaybackParts.read(
                        PlaybackPath.of(match), call.query(), configuration, clients.clientIp(call)));
        if (request.isEmpty()) {
            return videos.show(StatusVideo.BAD_REQUEST, call);
        }
        if (request.get().account().key().isMissing()) {
            return videos.show(StatusVideo.AUTH_MISSING_APIKEY, call);
        }
        return call.isHead() ? Videos.promise() : played(request.get(), call);
    }

    private Answer played(PlaybackRequest request, Call call) throws InterruptedException {
        try {
            return switch (work.within(limit, () -> resolver.resolve(request))) {
                case PlaybackOutcome.Playable(var link) ->
                    Answer.redirect(302, link.url().toASCIIString()).with("Cache-Control", "no-store");
                case PlaybackOutcome.Refused(var failure) -> videos.show(StatusVideoChoice.of(failure), call);
            };
        } catch (TimeoutException e) {
            faults.overdue("a playback", limit);
            return videos.show(StatusVideo.TIMEOUT, call);
        } catch (ExecutionException e) {
            // A player shows nothing for a 500, so that a fault of ours is a video too.
            faults.report("a playback", e.getCause() == null ? e : e.getCause());
            return videos.show(StatusVideo.UNKNOWN, call);
        }
    }
}
