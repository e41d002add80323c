package comet.http.video;

import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideo;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of single status videos, {@code /status-video/{key}.mp4}, to which notices in lists point (SV-15). */
public final class StatusVideoPath {

    private static final Pattern FILE_NAME = Pattern.compile("([A-Za-z0-9_-]+)\\.mp4");

    private StatusVideoPath() {}

    /** The path of a video below the add-on's prefix; needs no escaping. */
    public static String of(StatusKey key) {
        return "/status-video/" + key + ".mp4";
    }

    /**
     * Reads the last part of such a path.
     *
     * @return the normalised key, {@code UNKNOWN} where normalising leaves none; empty where the answer is 404: the
     *     name has anything but letters, digits, {@code _} and {@code -} before {@code .mp4}
     */
    public static Optional<StatusKey> keyOf(String fileName) {
        Matcher name = FILE_NAME.matcher(fileName);
        return name.matches()
                ? Optional.of(StatusKey.parse(name.group(1)).orElseGet(StatusVideo.UNKNOWN::key))
                : Optional.empty();
    }
}
