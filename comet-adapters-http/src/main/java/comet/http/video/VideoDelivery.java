package comet.http.video;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideoChoice;
import comet.http.video.StatusVideoLibrary.ShownVideo;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers requests with status videos (SV-40 to SV-43). The failing URL itself answers the video: there is no redirect
 * and no error status, because players show nothing then. Cross-origin headers are the front end's (SV-44), which must
 * not compress the body. Safe for concurrent use; may block to read a file.
 */
public final class VideoDelivery {

    private final StatusVideoLibrary library;

    public VideoDelivery(StatusVideoLibrary library) {
        this.library = library;
    }

    /** Answers with the best of the videos there are. Conditional requests are not answered with 304 (SV-41). */
    public VideoAnswer answer(StatusVideoChoice choice, VideoRequest request) {
        return library.show(choice).map(video -> deliver(video, request)).orElseGet(() -> missing(choice, request));
    }

    /** The key of the video that is shown for a choice, which the video prints (SV-30). Empty if there is none at all. */
    public Optional<StatusKey> shown(StatusVideoChoice choice) {
        return library.show(choice).map(ShownVideo::key);
    }

    private static VideoAnswer deliver(ShownVideo video, VideoRequest request) {
        VideoFile file = video.file();
        return switch (request.method()) {
            case HEAD -> new VideoAnswer(200, videoHeaders(video, ByteRange.whole(file.size())), Optional.empty());
            case GET ->
                switch (RequestedRange.of(request.range(), request.ifRange(), file)) {
                    case RequestedRange.Whole() -> part(200, video, ByteRange.whole(file.size()));
                    case RequestedRange.Part(ByteRange range) -> part(206, video, range);
                    case RequestedRange.Unsatisfiable() -> unsatisfiable(file);
                };
        };
    }

    private static VideoAnswer part(int status, ShownVideo video, ByteRange range) {
        Map<String, String> headers = videoHeaders(video, range);
        if (status == 206) {
            headers.put(
                    "Content-Range",
                    "bytes " + range.first() + '-' + range.last() + '/'
                            + video.file().size());
        }
        return new VideoAnswer(status, headers, Optional.of(video.file().bytes(range)));
    }

    private static VideoAnswer unsatisfiable(VideoFile file) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Length", "0");
        headers.put("Accept-Ranges", "bytes");
        headers.put("Content-Range", "bytes */" + file.size());
        addNoCache(headers);
        return new VideoAnswer(416, headers, Optional.empty());
    }

    private static Map<String, String> videoHeaders(ShownVideo video, ByteRange range) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "video/mp4");
        headers.put("Content-Length", Long.toString(range.length()));
        headers.put("Accept-Ranges", "bytes");
        headers.put("ETag", video.file().entityTag());
        headers.put("Last-Modified", HttpDate.format(video.file().lastModified()));
        headers.put("X-Status-Key", video.key().text());
        addNoCache(headers);
        return headers;
    }

    /** SV-41: the same URL plays once the reason has gone. */
    private static void addNoCache(Map<String, String> headers) {
        headers.put("Cache-Control", "no-store, no-cache, must-revalidate, max-age=0");
        headers.put("Pragma", "no-cache");
        headers.put("Expires", "0");
    }

    /** SV-05: not even {@code UNKNOWN} is there, so the installation is broken. */
    private static VideoAnswer missing(StatusVideoChoice choice, VideoRequest request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("detail", "Status video asset is missing on server.");
        ArrayNode keys = json.putArray("status_keys");
        choice.candidates().forEach(key -> keys.add(key.text()));
        json.put("default_key", choice.defaultKey().text());
        byte[] body = json.toString().getBytes(UTF_8);

        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Content-Length", Integer.toString(body.length));
        addNoCache(headers);
        return new VideoAnswer(
                500,
                headers,
                switch (request.method()) {
                    case GET -> Optional.of(ByteBuffer.wrap(body));
                    case HEAD -> Optional.empty();
                });
    }
}
