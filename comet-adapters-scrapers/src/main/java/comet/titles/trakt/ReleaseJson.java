package comet.titles.trakt;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** When a film comes out in a country, of {@code GET /movies/{id}/releases} (MDX-03). */
record ReleaseJson(
        @Nullable String country,
        @JsonProperty("release_date") @Nullable String date,
        @JsonProperty("release_type") @Nullable String type) {}
