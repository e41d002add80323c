package comet.debrid.pikpak;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A download of the drive (PP-28, PP-37).
 *
 * @param fileId what it makes; may be empty at first
 * @param phase how far it is
 * @param message why it failed (table 5.2)
 * @param params what it downloads
 * @param resource the file or folder it makes
 */
record TaskJson(
        @Nullable String id,
        @JsonProperty("file_id") @Nullable String fileId,
        @JsonProperty("file_name") @Nullable String fileName,
        @Nullable String phase,
        @Nullable String message,
        @JsonProperty("created_time") @Nullable String createdTime,
        @Nullable JsonNode params,
        FileJson.@Nullable AuditJson audit,
        @JsonProperty("reference_resource") @Nullable FileJson resource) {

    @Override
    public String toString() {
        return "a task that is " + phase;
    }
}
