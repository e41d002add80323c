package comet.core.debrid;

import java.util.List;

/**
 * All playable files of a torrent as a service gave them (DBF-11). Only a list known to be complete proves that a file
 * is <em>not</em> in a torrent; what may be a part of one is not of this type.
 *
 * @param files in the service's order, 1 to {@value #MAX_FILES}
 */
public record CompleteFileList(List<ServedFile> files) {

    /** A torrent with more files has no list: what is cut off could be the file that is asked for. */
    public static final int MAX_FILES = 2_000;

    /** @throws IllegalArgumentException if there are no files, or too many */
    public CompleteFileList {
        files = List.copyOf(files);
        if (files.isEmpty() || files.size() > MAX_FILES) {
            throw new IllegalArgumentException("a complete list has 1 to " + MAX_FILES + " files, not " + files.size());
        }
    }
}
