package comet.titles.anilist;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer about one anime; without media, and with status 404, when there is none (MDX-04). */
record MediaJson(@Nullable DataJson data) {

    record DataJson(@JsonProperty("Media") @Nullable AnimeJson media) {}

    record AnimeJson(
            @Nullable String format,
            @Nullable JsonNode episodes,
            List<String> synonyms,
            @Nullable DateJson startDate,
            @Nullable TitlesJson title) {}

    /** Parts that are not known are null. */
    record DateJson(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day) {}

    record TitlesJson(
            @Nullable String romaji,
            @Nullable String english,
            @JsonProperty("native") @Nullable String ownScript) {}
}
