package comet.persistence.release;

import comet.core.torrent.ReleaseFile;
import java.util.OptionalLong;

/**
 * What is told of a file.
 *
 * @param name empty when unknown
 * @param size bytes
 */
record FileFacts(String name, OptionalLong size) {

    /** Nothing. */
    static final FileFacts NONE = new FileFacts("", OptionalLong.empty());

    static FileFacts of(ReleaseFile file) {
        return new FileFacts(file.name(), file.size());
    }

    /** These facts and newer ones: no unknown replaces a known one (DB-05). */
    FileFacts and(FileFacts newer) {
        return new FileFacts(newer.name.isEmpty() ? name : newer.name, newer.size.isPresent() ? newer.size : size);
    }
}
