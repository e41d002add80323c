package comet.core.debrid;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one service says of one torrent, in view of what was asked for.
 *
 * @param state whether what was asked for is ready: a torrent that is ready as a whole is {@code NOT_CACHED} for an
 *     episode that is not in its complete list of files (DBC-06)
 * @param files those of its files that serve what was asked for, the best first, where files are known; at most
 *     {@value CompleteFileList#MAX_FILES}
 * @param name how the service calls the torrent
 * @param size bytes of the whole torrent; empty when unknown
 * @param evidence what was learned of the torrent, to be remembered; empty when it is nothing new
 */
public record Availability(
        CacheState state,
        List<ServedFile> files,
        Optional<String> name,
        OptionalLong size,
        Optional<Evidence> evidence) {

    /** Nothing is known. */
    public static final Availability UNKNOWN = of(CacheState.UNKNOWN);

    /** @throws IllegalArgumentException if there are too many files or the size is negative */
    public Availability {
        files = List.copyOf(files);
        if (files.size() > CompleteFileList.MAX_FILES) {
            throw new IllegalArgumentException("at most " + CompleteFileList.MAX_FILES + " files, not " + files.size());
        }
        if (size.orElse(0) < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
    }

    /** Of which nothing but that is known. */
    public static Availability of(CacheState state) {
        return new Availability(state, List.of(), Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    /** What the service said, and nothing else. */
    public static Availability of(Evidence evidence) {
        return new Availability(
                evidence.state(), List.of(), Optional.empty(), OptionalLong.empty(), Optional.of(evidence));
    }

    /** The file that would be played; empty when the service tells no files. */
    public Optional<ServedFile> file() {
        return files.stream().findFirst();
    }

    /** The service's number for that file. */
    public OptionalInt fileIndex() {
        return files.isEmpty() ? OptionalInt.empty() : files.getFirst().index();
    }
}
