package comet.core.file;

import comet.core.torrent.FilePath;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Why there is nothing to play in a torrent (DBF-03, DBF-04). */
final class NothingToPlay {

    private static final Pattern ARCHIVE = Pattern.compile("(?s).*\\.(?:rar|zip|7z|tar|[r-z]\\d{2,3}|\\d{3})");

    private NothingToPlay() {}

    /** @param hasVideos whether there are videos, none of which the service links to */
    static FileRefusal reason(List<? extends ListedFile<?>> listed, boolean hasVideos) {
        if (listed.isEmpty()) {
            return FileRefusal.NO_FILES;
        }
        if (hasVideos) {
            return FileRefusal.NOTHING_LINKED;
        }
        return listed.stream().anyMatch(NothingToPlay::isArchive) ? FileRefusal.ARCHIVE_ONLY : FileRefusal.NO_VIDEO;
    }

    private static boolean isArchive(ListedFile<?> file) {
        return ARCHIVE.matcher(new FilePath(file.path()).baseName().toLowerCase(Locale.ROOT))
                .matches();
    }
}
