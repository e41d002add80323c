package comet.titles.tvmaze;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An episode, of {@code GET /shows/{n}/episodes?specials=1}.
 *
 * @param number null for most specials
 * @param airdate the date where it is broadcast
 * @param airstamp the moment
 * @param runtime minutes
 */
record EpisodeJson(
        @Nullable JsonNode season,
        @Nullable JsonNode number,
        @Nullable String name,
        @Nullable String airdate,
        @Nullable String airstamp,
        @Nullable JsonNode runtime) {}
