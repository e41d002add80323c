package comet.titles.wikidata;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of {@code action=wbgetentities} (MDX-02), or an error with status 200. */
record EntitiesJson(Map<String, EntityJson> entities, SearchJson.@Nullable ErrorJson error) {

    /** Labels and aliases by language. */
    record EntityJson(
            Map<String, TextJson> labels,
            Map<String, List<TextJson>> aliases,
            @Nullable ClaimsJson claims) {}

    record TextJson(@Nullable String value) {}

    /** @param titles claims of the property that is the title of a work */
    record ClaimsJson(@JsonProperty("P1476") List<ClaimJson> titles) {}

    record ClaimJson(@Nullable SnakJson mainsnak) {}

    record SnakJson(@Nullable DataJson datavalue) {}

    record DataJson(@Nullable MonolingualJson value) {}

    record MonolingualJson(@Nullable String text, @Nullable String language) {}
}
