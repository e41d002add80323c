package comet.http.video;

import comet.http.video.VideoSource.Version;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The videos delivered last, up to a number of bytes. Safe for concurrent use. */
final class VideoCache {

    private final long capacity;

    /** In order of use, the one not used for longest first. Guarded by itself. */
    private final Map<Version, VideoFile> files = new LinkedHashMap<>(16, 0.75f, true);

    /** Of all {@link #files}; guarded by them. */
    private long bytes;

    /** @param capacity in bytes; a larger video is read anew each time */
    VideoCache(long capacity) {
        this.capacity = capacity;
    }

    /**
     * The content as it is now. Reads at most once per call; two threads that miss at the same time both read.
     *
     * @throws IOException if the source cannot be read
     */
    VideoFile get(VideoSource source) throws IOException {
        Version version = source.version();
        Optional<VideoFile> known = find(version);
        if (known.isPresent()) {
            return known.get();
        }
        VideoFile file = source.read();
        // A file that was replaced while it was read would be kept under the wrong version.
        if (source.version().equals(version)) {
            keep(version, file);
        }
        return file;
    }

    private Optional<VideoFile> find(Version version) {
        synchronized (files) {
            return Optional.ofNullable(files.get(version));
        }
    }

    private void keep(Version version, VideoFile file) {
        if (file.size() > capacity) {
            return;
        }
        synchronized (files) {
            VideoFile previous = files.put(version, file);
            bytes += file.size() - (previous == null ? 0 : previous.size());
            Iterator<VideoFile> oldest = files.values().iterator();
            while (bytes > capacity) {
                bytes -= oldest.next().size();
                oldest.remove();
            }
        }
    }
}
