package comet.http.play;

import comet.core.playback.StatusVideoChoice;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.route.PathVariable;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import comet.http.video.StatusVideoPath;
import jakarta.inject.Singleton;
import java.util.List;

/** The videos that notices point to (SV-15). */
@Singleton
final class StatusVideoHandler implements RouteSource {

    private static final PathVariable KEY = PathVariable.named("key").matching("[A-Za-z0-9_-]+");

    private final Videos videos;

    StatusVideoHandler(Videos videos) {
        this.videos = videos;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/status-video/{key}.mp4", KEY).sharedAcrossOrigins().answeredBy(this::answer));
    }

    /** A key without a video shows {@code UNKNOWN}. */
    private Answer answer(RouteMatch match, Call call) {
        return StatusVideoPath.keyOf(match.value(KEY) + ".mp4")
                .map(key -> videos.show(StatusVideoChoice.of(key), call))
                .orElseGet(() -> Answer.error(404, "Not Found"));
    }
}
