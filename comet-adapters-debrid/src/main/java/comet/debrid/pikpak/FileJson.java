package comet.debrid.pikpak;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder of a list, or {@code GET /drive/v1/files/{id}} (PP-25, PP-27). Links are in the latter alone.
 *
 * @param kind {@code drive#file} or {@code drive#folder}
 * @param size bytes as a text; of a folder {@code 0} or empty (PP-35)
 * @param params where it came from, when the service tells (PP-34)
 */
record FileJson(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String size,
        @JsonProperty("created_time") @Nullable String createdTime,
        @Nullable JsonNode params,
        @Nullable AuditJson audit,
        @JsonProperty("web_content_link") @Nullable String webContentLink,
        @Nullable Map<String, LinkJson> links,
        @Nullable List<MediaJson> medias) {

    /** @param status {@code STATUS_SENSITIVE_RESOURCE} for what the service does not serve (PP-39) */
    record AuditJson(@Nullable String status) {}

    /** @param expire when the link ends */
    record LinkJson(@Nullable String url, @Nullable String expire) {
        @Override
        public String toString() {
            return "a link";
        }
    }

    /**
     * The file, or what the service made of it.
     *
     * @param category {@code category_origin} or {@code category_transcode}
     */
    record MediaJson(
            @JsonProperty("is_origin") boolean isOrigin,
            @Nullable String category,
            @Nullable LinkJson link) {}

    private static final String FOLDER = "drive#folder";

    boolean isFolder() {
        return FOLDER.equals(kind);
    }

    @Override
    public String toString() {
        return isFolder() ? "a folder" : "a file";
    }
}
