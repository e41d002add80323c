package comet.debrid.pikpak;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /drive/v1/files} (PP-25).
 *
 * @param files null when the answer is no list
 * @param nextPageToken empty on the last page (PP-31)
 */
record FileListJson(
        @Nullable List<FileJson> files,
        @JsonProperty("next_page_token") @Nullable String nextPageToken) {}
