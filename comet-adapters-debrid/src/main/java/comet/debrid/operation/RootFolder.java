package comet.debrid.operation;

import java.util.List;
import java.util.Optional;

/**
 * The folder that a torrent of several files has for all of them. Some services show it and some do not; the paths that
 * are kept are without it, so that they do not differ (DBS-01).
 */
public final class RootFolder {

    private RootFolder() {}

    /**
     * The paths, in the same order, without the one folder in which all of them are; as they are if there is none.
     *
     * @param paths segments parted by {@code /}
     */
    public static List<String> stripped(List<String> paths) {
        List<String> relative = paths.stream().map(RootFolder::relative).toList();
        return shared(relative)
                .map(folder -> relative.stream()
                        .map(path -> relative(path.substring(folder.length())))
                        .toList())
                .orElse(relative);
    }

    /** The name of that folder, which is the name of the torrent; empty if there is none. */
    public static Optional<String> name(List<String> paths) {
        return shared(paths.stream().map(RootFolder::relative).toList())
                .map(folder -> folder.substring(0, folder.length() - 1));
    }

    private static Optional<String> shared(List<String> relative) {
        return relative.stream()
                .findFirst()
                .map(RootFolder::firstFolder)
                .filter(folder -> !folder.isEmpty())
                .filter(folder -> relative.stream().allMatch(path -> path.startsWith(folder)));
    }

    private static String relative(String path) {
        return path.replaceFirst("^/+", "");
    }

    /** With the slash behind it; empty if there is none. */
    private static String firstFolder(String path) {
        return path.substring(0, path.indexOf('/') + 1);
    }
}
