package comet.titles.cinemeta;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /meta/{kind}/{id}.json} (MDC-03, EPX-01). */
record MetaJson(@Nullable ItemJson meta) {

    record ItemJson(
            @Nullable String name,
            @Nullable JsonNode year,
            @Nullable JsonNode releaseInfo,
            @Nullable String released,
            @Nullable JsonNode runtime,
            List<String> genres,
            List<VideoJson> videos) {}

    /** An episode. */
    record VideoJson(
            @Nullable JsonNode season,
            @Nullable JsonNode episode,
            @Nullable JsonNode number,
            @Nullable String name,
            @Nullable String title,
            @Nullable JsonNode runtime,
            @Nullable String released,
            @Nullable String firstAired,
            @JsonProperty("air_date") @Nullable String airDate,
            @JsonProperty("first_aired") @Nullable String firstAiredToo) {}
}
