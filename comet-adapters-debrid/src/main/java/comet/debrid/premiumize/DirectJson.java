package comet.debrid.premiumize;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /transfer/directdl} (PM-12, PM-23). */
record DirectJson(@Nullable List<ContentJson> content) {

    /**
     * A file of the torrent.
     *
     * @param path below the folder of the torrent, which is its first segment
     * @param size bytes
     * @param link plays the file itself
     * @param streamLink plays a transcoded version where there is one (PM-24)
     */
    record ContentJson(
            @Nullable String path,
            @Nullable Long size,
            @Nullable String link,
            @JsonProperty("stream_link") @Nullable String streamLink) {}
}
