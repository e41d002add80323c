package comet.titles.imdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /suggestion/a/{term}.json} (MDI-01). */
record SuggestionsJson(List<ItemJson> d) {

    /**
     * One suggestion.
     *
     * @param id an IMDb id, or the path of something editorial
     * @param l the title
     * @param y the first year
     * @param yr the years of a series
     * @param qid a word for the kind
     * @param q the same in other words
     */
    record ItemJson(
            @Nullable String id,
            @Nullable String l,
            @Nullable JsonNode y,
            @Nullable String yr,
            @Nullable String qid,
            @Nullable String q) {}
}
