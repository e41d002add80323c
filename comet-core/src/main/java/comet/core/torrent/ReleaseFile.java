package comet.core.torrent;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The file inside a torrent that a source points at. Facts about it never replace those of the torrent (ASK-02, ASK-11).
 *
 * @param index position in the torrent's own file list, from 0; empty when unknown. Never a debrid service's number for
 *     it (DB-06)
 * @param name base name, cleaned like the name of a {@link Release}; empty when the source tells none
 * @param size bytes; empty when unknown
 */
public record ReleaseFile(OptionalInt index, String name, OptionalLong size) {

    /** @throws IllegalArgumentException if a number is negative */
    public ReleaseFile {
        name = Release.cleaned(name);
        if (index.orElse(0) < 0 || size.orElse(0) < 0) {
            throw new IllegalArgumentException("file index and size are not negative");
        }
    }
}
