package comet.titles.tvdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /search/remoteid/{id}}: things that have this id elsewhere. */
record RemoteJson(List<HitJson> data) {

    /** One of them is there. */
    record HitJson(@Nullable RecordJson series, @Nullable RecordJson movie) {}

    record RecordJson(
            @Nullable Long id,
            @Nullable String name,
            @Nullable JsonNode year,
            @Nullable String firstAired) {}
}
