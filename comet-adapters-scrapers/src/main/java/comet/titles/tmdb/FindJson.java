package comet.titles.tmdb;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /find/{id}} (MDT-01). */
record FindJson(
        @JsonProperty("movie_results") List<ResultJson> films,
        @JsonProperty("tv_results") List<ResultJson> series) {

    record ResultJson(@Nullable Long id, @Nullable JsonNode popularity) {}
}
