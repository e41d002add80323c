package comet.http.presentation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One member of {@code streams} as Stremio and Kodi read it; null members are not written (PRES-040 to PRES-049). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"name", "description", "behaviorHints", "url", "infoHash", "fileIdx", "sources", "_chilllink"})
record StreamEntry(
        String name,
        String description,
        @Nullable BehaviorHints behaviorHints,
        @Nullable String url,
        @Nullable String infoHash,
        @Nullable Integer fileIdx,
        @Nullable List<String> sources,
        @JsonProperty("_chilllink") @Nullable List<String> chillLink) {

    /** What a client may do with an entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"bingeGroup", "filename", "videoSize", "cometKodiMetaV1"})
    record BehaviorHints(
            String bingeGroup,
            String filename,
            @Nullable Long videoSize,
            @Nullable KodiMeta cometKodiMetaV1) {}

    /** An entry that only says something (HTTP-169). */
    static StreamEntry notice(String name, String description, @Nullable String url) {
        return new StreamEntry(name, description, null, url, null, null, null, null);
    }
}
