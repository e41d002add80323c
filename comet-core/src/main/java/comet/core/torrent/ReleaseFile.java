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
 * @param provisional whether the index is that of somebody else's list, which need not have the order of the torrent: it
 *     is good for telling files apart, and neither kept nor handed to a player (SDX-D3)
 */
public record ReleaseFile(OptionalInt index, String name, OptionalLong size, boolean provisional) {

    /** @throws IllegalArgumentException if a number is negative */
    public ReleaseFile {
        name = Release.cleaned(name);
        if (index.orElse(0) < 0 || size.orElse(0) < 0) {
            throw new IllegalArgumentException("file index and size are not negative");
        }
    }

    /** A file whose index, if it is known, is the torrent's own. */
    public ReleaseFile(OptionalInt index, String name, OptionalLong size) {
        this(index, name, size, false);
    }

    /** The index in the torrent's own list; empty when that is not known. */
    public OptionalInt ownIndex() {
        return provisional ? OptionalInt.empty() : index;
    }
}
