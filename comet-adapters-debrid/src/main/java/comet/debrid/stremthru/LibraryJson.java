package comet.debrid.stremthru;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code GET /magnets} answers (ST-13). */
record LibraryJson(@Nullable Data data) {

    /** @param totalItems of the whole account; 0 or absent when it does not tell */
    record Data(
            @Nullable List<MagnetJson.Data> items,
            @JsonProperty("total_items") @Nullable Integer totalItems) {}
}
