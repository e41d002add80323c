package comet.titles.cinemeta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /catalog/{kind}/top/search={text}.json} (TLK-08). */
record SearchJson(List<FoundJson> metas) {

    record FoundJson(
            @Nullable String id,
            @Nullable String name,
            @Nullable JsonNode releaseInfo) {}
}
