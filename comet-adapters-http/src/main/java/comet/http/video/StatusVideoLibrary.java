package comet.http.video;

import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideoChoice;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All status videos there are: the built-in ones, and those of the operator's directory, which replace built-in ones
 * and add further keys (SV-06). Making one costs nothing; files are looked for and read when they are first wanted,
 * and a few are kept in memory. Safe for concurrent use.
 */
public final class StatusVideoLibrary {

    /** All built-in videos, and a few of the operator's. */
    private static final long CACHED_BYTES = 12L << 20;

    private static final Logger LOG = System.getLogger(StatusVideoLibrary.class.getName());

    private final BuiltInVideos builtIn;
    private final Optional<VideoDirectory> own;
    private final VideoCache cache = new VideoCache(CACHED_BYTES);

    /**
     * @param directory the operator's own videos ({@code STATUS_VIDEO_DIR}); it may be missing or unreadable, now or
     *     later, in which case the built-in videos are shown
     */
    public StatusVideoLibrary(Optional<Path> directory, InstantSource time) {
        this(directory.map(path -> new VideoDirectory(path, time)), new BuiltInVideos(time));
    }

    StatusVideoLibrary(Optional<VideoDirectory> own, BuiltInVideos builtIn) {
        this.own = own;
        this.builtIn = builtIn;
    }

    /** The keys that have a video now. */
    public Set<StatusKey> keys() {
        return Set.copyOf(sources().keySet());
    }

    /** The video to show. Empty if there is none for the choice, not even {@code UNKNOWN} (SV-05). */
    Optional<ShownVideo> show(StatusVideoChoice choice) {
        Map<StatusKey, VideoSource> sources = sources();
        Optional<StatusKey> key = choice.among(sources.keySet());
        while (key.isPresent()) {
            Optional<ShownVideo> shown = read(key.get(), sources);
            if (shown.isPresent()) {
                return shown;
            }
            key = choice.among(sources.keySet());
        }
        return Optional.empty();
    }

    private Map<StatusKey, VideoSource> sources() {
        Map<StatusKey, VideoSource> sources = new HashMap<>(builtIn.videos());
        own.ifPresent(directory -> sources.putAll(directory.videos()));
        return sources;
    }

    /** A video that has gone since it was listed is replaced in the sources by the next best, or taken out. */
    private Optional<ShownVideo> read(StatusKey key, Map<StatusKey, VideoSource> sources) {
        VideoSource source = sources.get(key);
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ShownVideo(key, cache.get(source)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the status video {0} cannot be read: {1}", key, e.toString());
        }
        VideoSource next = builtIn.videos().get(key);
        if (next == null || next.equals(source)) {
            sources.remove(key);
        } else {
            sources.put(key, next);
        }
        return Optional.empty();
    }

    /** @param key under which the file was found (SV-40: {@code X-Status-Key}) */
    record ShownVideo(StatusKey key, VideoFile file) {}
}
