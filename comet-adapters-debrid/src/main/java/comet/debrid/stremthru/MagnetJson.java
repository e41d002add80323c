package comet.debrid.stremthru;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an add, and a look at one torrent, answer (ST-12, ST-14). */
record MagnetJson(@Nullable Data data) {

    /**
     * A torrent of the account.
     *
     * @param size bytes; 0 and less when unknown (ST-33)
     * @param addedAt ISO 8601
     * @param files absent in lists
     */
    record Data(
            @Nullable String id,
            @Nullable String hash,
            @Nullable String name,
            @Nullable Long size,
            @Nullable String status,
            @JsonProperty("added_at") @Nullable String addedAt,
            @Nullable List<FileJson> files) {

        @Override
        public String toString() {
            return "a torrent";
        }
    }
}
