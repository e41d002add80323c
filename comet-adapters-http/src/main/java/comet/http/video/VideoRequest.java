package comet.http.video;

import java.util.Optional;

/**
 * What decides how much of a video is answered.
 *
 * @param range the {@code Range} header; several lines of it joined by commas
 * @param ifRange the {@code If-Range} header
 */
public record VideoRequest(Method method, Optional<String> range, Optional<String> ifRange) {

    /** The two ways to ask for a video. */
    public enum Method {
        GET,
        /** Answered with the headers of the whole file: a range means something for {@code GET} only (RFC 9110). */
        HEAD
    }
}
