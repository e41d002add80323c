package comet.titles.kitsu;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /anime/{n}} (MDK-01, MDK-02, MDK-06, MDK-08). */
record AnimeJson(@Nullable DataJson data) {

    record DataJson(@Nullable AttributesJson attributes) {}

    /** @param titles by language and country, such as {@code en_jp} */
    record AttributesJson(
            @Nullable String canonicalTitle,
            Map<String, String> titles,
            List<String> abbreviatedTitles,
            @Nullable String subtype,
            @Nullable JsonNode episodeCount,
            @Nullable String startDate,
            @Nullable String endDate) {}
}
