package comet.http.play;

import comet.core.playback.StatusVideoChoice;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.route.Route;
import comet.http.video.StatusVideoPath;

/** The videos that notices point to (SV-15). */
public final class StatusVideoHandler {

    private final Videos videos;

    public StatusVideoHandler(Videos videos) {
        this.videos = videos;
    }

    /** Answers a request; a key without a video shows {@code UNKNOWN}. */
    public Answer answer(Route.StatusVideo route, Call call) {
        return StatusVideoPath.keyOf(route.file())
                .map(key -> videos.show(StatusVideoChoice.of(key), call))
                .orElseGet(() -> Answer.error(404, "Not Found"));
    }
}
