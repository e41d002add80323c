package comet.titles.tmdb;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /tv/{id}/season/{number}} (MDT-15). */
record SeasonJson(List<EpisodeJson> episodes) {

    /** @param runtime minutes */
    record EpisodeJson(
            @JsonProperty("episode_number") @Nullable JsonNode number,
            @JsonProperty("air_date") @Nullable String aired,
            @Nullable String name,
            @Nullable JsonNode runtime) {}
}
