package comet.debrid.torbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A torrent of an account (TB-13, TB-14).
 *
 * @param alternativeHashes other hashes of the same content
 * @param size bytes
 * @param createdAt ISO 8601
 * @param active whether TorBox works on it
 * @param downloadState a word for people as much as for clients, some with a remark in parentheses
 * @param progress 0 to 1
 * @param downloadFinished whether all was downloaded at some time
 * @param downloadPresent whether it is still there
 * @param files none while the metadata is loaded
 */
record TorrentJson(
        @Nullable String id,
        @Nullable String hash,
        @JsonProperty("alternative_hashes") List<String> alternativeHashes,
        @Nullable String name,
        @Nullable Long size,
        @JsonProperty("created_at") @Nullable String createdAt,
        @Nullable Boolean active,
        @JsonProperty("download_state") @Nullable String downloadState,
        @Nullable Double progress,
        @JsonProperty("download_finished") @Nullable Boolean downloadFinished,
        @JsonProperty("download_present") @Nullable Boolean downloadPresent,
        List<FileJson> files) {

    TorrentJson {
        alternativeHashes = List.copyOf(Objects.requireNonNullElse(alternativeHashes, List.of())); // DBE-07
        files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
    }
}
