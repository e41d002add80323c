package comet.http.play;

import comet.core.debrid.ServiceId;
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
import java.util.random.RandomGenerator;

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
    private final PlaybackLog log;

    PlaybackHandler(
            Configurations configurations,
            PlaybackResolver resolver,
            BoundedWork work,
            HttpSettings.Offering offering,
            Videos videos,
            ClientAddresses clients,
            Faults faults,
            RandomGenerator random) {
        this.configurations = configurations;
        this.resolver = resolver;
        this.work = work;
        this.limit = offering.playbackLimit();
        this.videos = videos;
        this.clients = clients;
        this.faults = faults;
        this.log = new PlaybackLog(random);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                PlaybackPath.route().withConfiguration().sharedAcrossOrigins().answeredBy(this::answer));
    }

    private Answer answer(RouteMatch match, Call call) throws InterruptedException {
        String requestId = log.newRequestId();
        return answer(match, call, requestId).with("X-Request-Id", requestId);
    }

    private Answer answer(RouteMatch match, Call call, String requestId) throws InterruptedException {
        Optional<PlaybackRequest> request = configurations
                .read(match.configuration())
                .flatMap(configuration -> PlaybackParts.read(
                        PlaybackPath.of(match),
                        call.query(),
                        configuration,
                        clients.clientIp(call),
                        PlaybackParts.isFromStart(call.headers().first("Range"))));
        if (request.isEmpty()) {
            return failed(StatusVideo.BAD_REQUEST, Optional.empty(), call, requestId);
        }
        Optional<ServiceId> service = Optional.of(request.get().account().service());
        if (request.get().account().key().isMissing()) {
            return failed(StatusVideo.AUTH_MISSING_APIKEY, service, call, requestId);
        }
        return call.isHead()
                ? Videos.promise(VideoType.of(request.get().torrentName()))
                : played(request.get(), call, requestId);
    }

    private Answer failed(StatusVideo video, Optional<ServiceId> service, Call call, String requestId) {
        StatusVideoChoice choice = StatusVideoChoice.of(video);
        log.failed(videos.code(choice), service, requestId);
        return videos.show(choice, call);
    }

    private Answer played(PlaybackRequest request, Call call, String requestId) throws InterruptedException {
        ServiceId service = request.account().service();
        try {
            return switch (work.within(limit, () -> resolver.resolve(request))) {
                case PlaybackOutcome.Playable(var link) ->
                    Answer.redirect(302, link.url().toASCIIString()).with("Cache-Control", "no-store");
                case PlaybackOutcome.Refused refused -> {
                    StatusVideoChoice choice = StatusVideoChoice.of(refused.failure());
                    log.failed(videos.code(choice), service, refused, requestId);
                    yield videos.show(choice, call);
                }
            };
        } catch (TimeoutException e) {
            faults.overdue("a playback", limit);
            return failed(StatusVideo.TIMEOUT, Optional.of(service), call, requestId);
        } catch (ExecutionException e) {
            // A player shows nothing for a 500, so that a fault of ours is a video too.
            faults.report("a playback", e.getCause() == null ? e : e.getCause());
            return failed(StatusVideo.UNKNOWN, Optional.of(service), call, requestId);
        }
    }
}
