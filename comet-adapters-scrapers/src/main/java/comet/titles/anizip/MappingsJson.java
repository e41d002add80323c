package comet.titles.anizip;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /mappings} (MDX-05).
 *
 * @param titles by language
 * @param episodes by the number in the anime's own catalogues; specials have a letter in front
 */
record MappingsJson(
        Map<String, String> titles,
        Map<String, EpisodeJson> episodes,
        @Nullable IdsJson mappings) {

    /** @param season season and number are those of TheTVDB */
    record EpisodeJson(
            @JsonProperty("seasonNumber") @Nullable JsonNode season,
            @JsonProperty("episodeNumber") @Nullable JsonNode number,
            @JsonProperty("absoluteEpisodeNumber") @Nullable JsonNode absolute,
            @JsonProperty("airDate") @Nullable String aired) {}

    record IdsJson(@JsonProperty("imdb_id") @Nullable String imdb) {}
}
