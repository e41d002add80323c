package comet.debrid.premiumize;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /transfer/list} (PM-14). */
record TransfersJson(@Nullable List<TransferJson> transfers) {

    /**
     * Something the account downloads or has downloaded: a torrent, a file of the web.
     *
     * @param progress 0 to 1; also 0 of what is finished
     * @param src an address of the service that does not tell the torrent; of old a magnet
     * @param hash seldom there
     * @param filesize bytes; seldom there
     * @param createdAt seconds since 1970; seldom there
     * @param folderId where its files are, if there are several; may be empty
     * @param fileId its file, if there is one; may be empty
     */
    record TransferJson(
            @Nullable String id,
            @Nullable String name,
            @Nullable String status,
            @Nullable Double progress,
            @Nullable String src,
            @Nullable String hash,
            @Nullable Long filesize,
            @JsonProperty("created_at") @Nullable Long createdAt,
            @JsonProperty("folder_id") @Nullable String folderId,
            @JsonProperty("file_id") @Nullable String fileId) {}
}
