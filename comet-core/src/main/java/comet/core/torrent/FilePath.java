package comet.core.torrent;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a file lies in a torrent, and what that tells of it. Sources and debrid services agree on it, so that what is
 * listed can be played (TOR-D5, DBF-01).
 *
 * @param text folders and base name, parted by {@code /}; as written, perhaps with a {@code /} in front
 */
public record FilePath(String text) {

    private static final Set<String> VIDEO_ENDINGS = Set.of(
            "3g2", "3gp", "amv", "asf", "avi", "divx", "drc", "f4p", "f4v", "flv", "m2ts", "m2v", "m4p", "m4v", "mk3d",
            "mkv", "mov", "mp4", "mpe", "mpeg", "mpg", "mpv", "mts", "mxf", "nsv", "ogm", "ogv", "qt", "rm", "rmvb",
            "roq", "svi", "ts", "vob", "webm", "wmv", "yuv");

    private static final int LONGEST_ENDING = 4;

    private static final Pattern SAMPLE_WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])sample(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private static final Set<String> SAMPLE_FOLDERS = Set.of("sample", "samples");

    /** What follows the last {@code /}. */
    public String baseName() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** Whether its name ends as that of a video does, in any case (DBF-01). */
    public boolean isVideo() {
        int dot = text.lastIndexOf('.');
        return dot >= 0
                && text.length() - dot - 1 <= LONGEST_ENDING
                && VIDEO_ENDINGS.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Whether it says that it is a sample: the whole word in its base name, or a folder of that name (DBF-02, TOR-D5). A
     * title may have that word itself; who knows the title decides.
     */
    public boolean isSample() {
        return SAMPLE_WORD.matcher(baseName()).find() || isInSampleFolder();
    }

    private boolean isInSampleFolder() {
        int begin = 0;
        for (int end = text.indexOf('/'); end >= 0; end = text.indexOf('/', begin)) {
            if (SAMPLE_FOLDERS.contains(text.substring(begin, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
            begin = end + 1;
        }
        return false;
    }
}
