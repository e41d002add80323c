package comet.core.debrid;

import comet.core.torrent.Release;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A file of a torrent as one service tells it. A fact about this service: another may number and name it otherwise
 * (SRCH-72, DBC-07).
 *
 * @param index the service's number for it, of the kind its {@link Capabilities#indexSpace} says; empty when it has none
 *     or none that lasts
 * @param path where it is in the torrent, segments parted by {@code /}, without one in front; the base name alone where
 *     the service tells no more, or the path has more than {@value Release#MAX_NAME} characters. Cleaned like the name
 *     of a release
 * @param size bytes; empty when unknown
 * @param numbers which episode it is by its name
 */
public record ServedFile(OptionalInt index, String path, OptionalLong size, FileNumbers numbers) {

    /** @throws IllegalArgumentException if there is no name or a number is negative */
    public ServedFile {
        path = shortened(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a file has a name");
        }
        if (index.orElse(0) < 0 || size.orElse(0) < 0) {
            throw new IllegalArgumentException("index and size of a file are not negative");
        }
    }

    /** The base name. */
    public String name() {
        return baseName(path);
    }

    private static String shortened(String path) {
        String relative = path.replaceFirst("^/+", "");
        return Release.cleaned(relative.length() > Release.MAX_NAME ? baseName(relative) : relative);
    }

    private static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
