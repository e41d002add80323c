package comet.http.play;

import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideo;
import comet.core.playback.StatusVideoChoice;
import comet.http.body.Body;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.video.VideoAnswer;
import comet.http.video.VideoDelivery;
import comet.http.video.VideoRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Status videos as answers (SV-40 to SV-44). Thread-safe. */
@Singleton
final class Videos {

    private final VideoDelivery delivery;

    Videos(VideoDelivery delivery) {
        this.delivery = delivery;
    }

    /** Shows one of the built-in videos. */
    Answer show(StatusVideo video, Call call) {
        return show(StatusVideoChoice.of(video), call);
    }

    /** Shows the best video there is for a choice. */
    Answer show(StatusVideoChoice choice, Call call) {
        VideoAnswer video = delivery.answer(
                choice,
                new VideoRequest(
                        call.isHead() ? VideoRequest.Method.HEAD : VideoRequest.Method.GET,
                        call.headers().list("Range"),
                        call.headers().first("If-Range")));
        List<Map.Entry<String, String>> headers = video.headers().entrySet().stream()
                .<Map.Entry<String, String>>map(Map.Entry::copyOf)
                .toList();
        return new Answer(
                video.status(),
                headers,
                call.isHead() ? Body.unsent() : video.body().map(Body::of).orElse(Body.nothing()));
    }

    /** The code of a failure: the key that its video prints, so that a viewer and the log say the same (ASK-27). */
    String code(StatusVideoChoice choice) {
        return delivery.shown(choice)
                .or(() -> choice.candidates().stream().findFirst())
                .map(StatusKey::text)
                .orElse("-");
    }

    /**
     * The answer to {@code HEAD} where the answer to {@code GET} would begin something (DB-30, SV-43): what a file of this
     * type looks like, with a length that nobody knows. Players that hear of another type, or of a redirect, do not begin.
     */
    static Answer promise(String contentType) {
        return Answer.empty(200)
                .with("Content-Type", contentType)
                .with("Accept-Ranges", "bytes")
                .with("Cache-Control", "no-store")
                .with(Body.unsent());
    }
}
