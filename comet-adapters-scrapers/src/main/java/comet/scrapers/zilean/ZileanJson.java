package comet.scrapers.zilean;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** One row. */
record ZileanJson(
        @JsonProperty("raw_title") @Nullable String rawTitle,
        @JsonProperty("info_hash") @Nullable String infoHash,
        @Nullable Long size) {}
