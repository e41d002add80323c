package comet.debrid.alldebrid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /v4/magnet/files} (AD-14). */
record FilesJson(@Nullable String status, @Nullable Data data) implements EnvelopeJson<FilesJson.Data> {

    /** What it is around: one for each id. */
    record Data(@Nullable List<Magnet> magnets) {}

    /** The files of one magnet. */
    record Magnet(@Nullable String id, @Nullable List<Node> files) {}

    /**
     * A folder, which has children, or a file, which has a size and a link (AD-23).
     *
     * @param n name
     * @param e children
     * @param s bytes
     * @param l what is unlocked (AD-60)
     */
    record Node(
            @Nullable String n,
            @Nullable List<Node> e,
            @Nullable Long s,
            @Nullable String l) {}
}
