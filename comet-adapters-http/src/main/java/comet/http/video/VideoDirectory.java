package comet.http.video;

import comet.core.playback.StatusKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operator's own videos: the {@code *.mp4} files of one directory, found by their normalised stem, the first in
 * order of file names where two have the same (SV-06). Listed again when the modification time of the directory has
 * changed, which adding, removing and renaming do; a listed file that is rewritten in place is noticed when it is
 * read. Safe for concurrent use.
 */
final class VideoDirectory {

    /** More files than anybody has keys. */
    private static final int MAX_FILES = 1000;

    /**
     * Directory times move in steps, on some file systems of two seconds: a listing made so soon after a change may
     * have been followed by another change at the same time, and is not relied on.
     */
    private static final Duration TIME_STEP = Duration.ofSeconds(2);

    private static final String EXTENSION = ".mp4";
    private static final Logger LOG = System.getLogger(VideoDirectory.class.getName());

    private final Path directory;
    private final InstantSource time;

    /** Two threads may both replace it: they find the same. */
    private volatile @Nullable Listing listing;

    VideoDirectory(Path directory, InstantSource time) {
        this.directory = directory;
        this.time = time;
    }

    /** The videos there are now; unmodifiable. Empty, with one line in the log, while the directory cannot be read. */
    Map<StatusKey, VideoSource> videos() {
        Listing known = listing;
        Listing current = current(known);
        listing = current;
        return current.videos;
    }

    private Listing current(@Nullable Listing known) {
        try {
            Optional<FileTime> modified = Optional.of(Files.getLastModifiedTime(directory));
            if (known != null && known.settled && known.modified.equals(modified)) {
                return known;
            }
            Listing current = list(modified);
            if (known == null || !known.unusable.equals(current.unusable)) {
                current.unusable.forEach(VideoDirectory::sayUnusable);
            }
            return current;
        } catch (IOException e) {
            if (known == null || known.modified.isPresent()) {
                LOG.log(Level.WARNING, "the directory of own status videos cannot be read: {0}", e.toString());
            }
            return new Listing(Optional.empty(), false, Map.of(), List.of());
        }
    }

    private Listing list(Optional<FileTime> modified) throws IOException {
        Instant settledBefore = time.instant().minus(TIME_STEP);
        boolean settled =
                modified.filter(at -> at.toInstant().isBefore(settledBefore)).isPresent();
        Map<StatusKey, VideoSource> videos = new LinkedHashMap<>();
        List<Path> unusable = new ArrayList<>();
        for (Path file : files()) {
            if (isUsable(file)) {
                keyOf(file).ifPresent(key -> videos.putIfAbsent(key, new OwnVideo(file)));
            } else {
                unusable.add(file);
            }
        }
        return new Listing(modified, settled, Map.copyOf(videos), List.copyOf(unusable));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(EXTENSION))
                    .sorted()
                    .limit(MAX_FILES)
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException("the listing broke off", e);
        }
    }

    private static Optional<StatusKey> keyOf(Path file) {
        String name = file.getFileName().toString();
        return StatusKey.parse(name.substring(0, name.length() - EXTENSION.length()));
    }

    /** A file that could not be delivered hides no built-in video. */
    private static boolean isUsable(Path file) {
        try {
            long size = Files.size(file);
            return Files.isRegularFile(file) && Files.isReadable(file) && size > 0 && size <= VideoSource.MAX_BYTES;
        } catch (IOException goneOrALinkToNowhere) {
            return false;
        }
    }

    private static void sayUnusable(Path file) {
        LOG.log(
                Level.WARNING,
                "{0} is not used as a status video: not a readable file of 1 to {1} bytes",
                file,
                Integer.toString(VideoSource.MAX_BYTES));
    }

    /**
     * @param modified the time of the directory when it was listed; empty if it could not be
     * @param settled whether that time changes when the directory does
     * @param unusable files that look like videos and are none
     */
    private record Listing(
            Optional<FileTime> modified, boolean settled, Map<StatusKey, VideoSource> videos, List<Path> unusable) {}
}
