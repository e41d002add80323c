package comet.debrid.debrider;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A file of a torrent, wherever the service lists files.
 *
 * @param name path that begins with the folder of the torrent (DR-21)
 * @param link plays, and is a secret of the viewer (DR-22); null where the service gives none
 */
record FileJson(
        @Nullable String name,
        @Nullable Long size,

        @JsonProperty("download_link") @Nullable String link) {

    /** Without the link. */
    @Override
    public String toString() {
        return "a file";
    }
}
