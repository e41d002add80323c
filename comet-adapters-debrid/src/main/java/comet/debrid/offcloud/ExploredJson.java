package comet.debrid.offcloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/cloud/explore/{id}} in the first of its forms (OC-15, OC-27). */
record ExploredJson(@Nullable List<ExploredFileJson> files) {

    /**
     * A file of a line.
     *
     * @param path with the folder of the torrent in front; may be missing
     * @param size bytes
     * @param url plays it
     */
    record ExploredFileJson(
            @Nullable String name,
            @Nullable String path,
            @Nullable Long size,
            @Nullable String url) {}
}
