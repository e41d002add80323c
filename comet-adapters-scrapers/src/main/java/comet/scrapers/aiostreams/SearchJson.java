package comet.scrapers.aiostreams;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/search} (AIO-01). */
record SearchJson(@Nullable Boolean success, @Nullable DataJson data) {

    /** @param results {@code null} stands for what is no object */
    record DataJson(
            @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.SET)
            List<@Nullable ResultJson> results) {}

    /**
     * One result.
     *
     * @param fileIdx position of the file in the torrent's own list
     * @param size bytes of the file, when {@code fileIdx} names one
     * @param folderSize bytes of the torrent
     */
    record ResultJson(
            @Nullable String infoHash,
            @Nullable Integer fileIdx,
            @Nullable Integer seeders,
            List<String> sources,
            @Nullable String filename,
            @Nullable String folderName,
            @Nullable Long size,
            @Nullable Long folderSize,
            @Nullable String indexer,
            @JsonProperty("private") @Nullable Boolean isPrivate) {}
}
