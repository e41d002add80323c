package comet.http.presentation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One member of {@code streams} as Stremio and Kodi read it; null members are not written (PRES-040 to PRES-049). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "name",
    "description",
    "behaviorHints",
    "url",
    "externalUrl",
    "infoHash",
    "fileIdx",
    "sources",
    "_chilllink"
})
record StreamEntry(
        String name,
        String description,
        @Nullable BehaviorHints behaviorHints,
        @Nullable String url,
        @Nullable String externalUrl,
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

    /** An entry that only says something (HTTP-169); the player opens what it leads to. */
    static StreamEntry notice(String name, String description, @Nullable String url) {
        return new StreamEntry(name, description, null, url, null, null, null, null, null);
    }

    /** An entry that only says something; it leads to a page, which opens in a window of its own (HTTP-177). */
    static StreamEntry noticeWithPage(String name, String description, String page) {
        return new StreamEntry(name, description, null, null, page, null, null, null, null);
    }

    /** What an account plays. */
    static StreamEntry debrid(
            String name, String description, BehaviorHints hints, String url, @Nullable List<String> chillLink) {
        return new StreamEntry(name, description, hints, url, null, null, null, null, chillLink);
    }

    /** What the viewer's own client plays. */
    static StreamEntry torrent(
            String name,
            String description,
            BehaviorHints hints,
            String infoHash,
            @Nullable Integer fileIdx,
            @Nullable List<String> sources,
            @Nullable List<String> chillLink) {
        return new StreamEntry(name, description, hints, null, null, infoHash, fileIdx, sources, chillLink);
    }
}
