package comet.debrid.premiumize;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /item/details} (PM-16), and what is in a folder (PM-17).
 *
 * @param status may be missing even in a success (PM-03)
 * @param type {@code file} or {@code folder}, of what is in a folder
 * @param size bytes
 * @param link plays the file itself
 * @param directlink the same by an older name
 * @param streamLink plays a transcoded version where there is one (PM-24)
 */
record ItemJson(
        @Nullable String status,
        @Nullable String id,
        @Nullable String name,
        @Nullable String type,
        @Nullable Long size,
        @Nullable String link,
        @Nullable String directlink,
        @JsonProperty("stream_link") @Nullable String streamLink) {}
