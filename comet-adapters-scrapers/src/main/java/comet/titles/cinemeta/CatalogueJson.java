package comet.titles.cinemeta;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code GET /{category}/catalog/{kind}/{category}/skip={n}.json} (CAT-02).
 *
 * @param metas a list; its bad elements count as well where it is about its length
 * @param hasMore whether another page follows; absent when the answer is no page
 */
record CatalogueJson(@Nullable JsonNode metas, @Nullable Boolean hasMore) {

    /** The same page, with what can be read of its elements. */
    record ItemsJson(List<ItemJson> metas) {}

    /** A title (CAT-03). */
    record ItemJson(
            @JsonProperty("imdb_id") @Nullable String imdbId,
            @Nullable String id,
            @Nullable String name,
            @Nullable String title,
            @Nullable JsonNode year,
            @Nullable JsonNode releaseInfo) {}

    boolean isPage() {
        return metas != null && metas.isArray() && hasMore != null;
    }

    /** How many elements there are, bad ones included. */
    int length() {
        return metas == null ? 0 : metas.size();
    }
}
