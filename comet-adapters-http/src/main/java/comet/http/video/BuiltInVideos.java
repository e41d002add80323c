package comet.http.video;

import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideo;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The videos on the class path, one per key of {@link StatusVideo}. Nothing is touched before the first is wanted. */
final class BuiltInVideos {

    private final Function<String, Optional<URL>> resources;
    private final InstantSource time;

    /** Made at the first use. Two threads may both make it: the results are equal. */
    private volatile @Nullable Map<StatusKey, VideoSource> videos;

    BuiltInVideos(InstantSource time) {
        this(name -> Optional.ofNullable(BuiltInVideos.class.getResource(name)), time);
    }

    /**
     * @param resources finds a file by its name, for example {@code UNKNOWN.mp4}
     * @param time no file is younger than now, whatever its date says
     */
    BuiltInVideos(Function<String, Optional<URL>> resources, InstantSource time) {
        this.resources = resources;
        this.time = time;
    }

    /** The videos there are; unmodifiable. */
    Map<StatusKey, VideoSource> videos() {
        Map<StatusKey, VideoSource> known = videos;
        if (known == null) {
            known = find();
            videos = known;
        }
        return known;
    }

    private Map<StatusKey, VideoSource> find() {
        return Arrays.stream(StatusVideo.values())
                .map(StatusVideo::key)
                .flatMap(key ->
                        resources.apply(key + ".mp4").stream().map(url -> Map.entry(key, new Resource(url, time))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A file on the class path. It does not change while the program runs. */
    private record Resource(URL url, InstantSource time) implements VideoSource {

        @Override
        public Version version() {
            return new Version(url.toString(), Instant.EPOCH, -1);
        }

        @Override
        public VideoFile read() throws IOException {
            URLConnection connection = url.openConnection();
            // A cached connection shares its jar with everybody else: closing it here would close it there.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                byte[] content = in.readNBytes(MAX_BYTES);
                if (content.length == 0) {
                    throw new FileNotFoundException("an empty resource");
                }
                return new VideoFile(content, lastModified(connection));
            }
        }

        private Instant lastModified(URLConnection connection) throws IOException {
            long millis = connection instanceof JarURLConnection jar
                    ? jar.getJarEntry().getTime()
                    : connection.getLastModified();
            Instant now = time.instant();
            Instant stamped = Instant.ofEpochMilli(millis);
            return millis > 0 && stamped.isBefore(now) ? stamped : now;
        }
    }
}
