package comet.debrid.offcloud;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of what is cached (OC-22, OC-23).
 *
 * @param folder the folders that lead to it, or one text with slashes
 * @param size bytes
 * @param url plays it; in the answer to a direct download alone
 */
record FileJson(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<String> folder,

        @Nullable String filename,
        @Nullable Long size,
        @Nullable String url) {}
