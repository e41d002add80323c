package comet.core.file;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A file of a torrent as a service lists it, before anything is decided: as written, whatever that may be. What cannot
 * be true is unknown, so that nothing a service says makes it throw.
 *
 * @param <F> what the service's adapter needs to make a link to it: its record of the file, an id, a link
 * @param handle that; empty when the service gave none, then it is in the list and is never chosen (DBF-03)
 * @param path folders and base name, parted by {@code /}
 * @param size bytes; a negative number is unknown
 * @param index the service's number for it, of the kind of its {@link comet.core.debrid.Capabilities.IndexSpace}; a
 *     negative number is unknown
 * @param length how long it plays, where the service tells; what is not positive is unknown
 */
public record ListedFile<F>(
        Optional<F> handle, String path, OptionalLong size, OptionalInt index, Optional<Duration> length) {

    public ListedFile {
        size = size.orElse(0) < 0 ? OptionalLong.empty() : size;
        index = index.orElse(0) < 0 ? OptionalInt.empty() : index;
        length = length.filter(Duration::isPositive);
    }

    /** A file that can be linked to. */
    public static <F> ListedFile<F> of(F handle, String path, OptionalLong size) {
        return new ListedFile<>(Optional.of(handle), path, size, OptionalInt.empty(), Optional.empty());
    }

    /** The same with the service's number for it. */
    public ListedFile<F> numbered(int number) {
        return new ListedFile<>(handle, path, size, OptionalInt.of(number), length);
    }

    /** The same with how long it plays. */
    ListedFile<F> lasting(Duration time) {
        return new ListedFile<>(handle, path, size, index, Optional.of(time));
    }

    /** The same without anything to link to (DBF-03). */
    public ListedFile<F> withoutHandle() {
        return new ListedFile<>(Optional.empty(), path, size, index, length);
    }

    /** Without the handle, which may be a link. */
    @Override
    public String toString() {
        return "a file of " + (size.isPresent() ? size.getAsLong() + " bytes" : "unknown size");
    }
}
