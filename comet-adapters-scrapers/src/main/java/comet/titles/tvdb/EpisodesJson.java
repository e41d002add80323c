package comet.titles.tvdb;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /series/{n}/episodes/default?page={p}}. */
record EpisodesJson(@Nullable DataJson data, @Nullable LinksJson links) {

    record DataJson(List<EpisodeJson> episodes) {}

    /** @param next the address of the next page; null on the last */
    record LinksJson(@Nullable String next) {}

    /**
     * An episode.
     *
     * @param absolute 0 when unknown
     * @param runtime minutes
     */
    record EpisodeJson(
            @JsonProperty("seasonNumber") @Nullable JsonNode season,
            @Nullable JsonNode number,
            @JsonProperty("absoluteNumber") @Nullable JsonNode absolute,
            @Nullable String aired,
            @Nullable String name,
            @Nullable JsonNode runtime) {}
}
