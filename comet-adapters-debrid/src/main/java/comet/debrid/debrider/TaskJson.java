package comet.debrid.debrider;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of the account (DR-13 to DR-15).
 *
 * @param hash in either case; empty for what is no torrent
 * @param files with links once it is completed (DR-26)
 * @param status {@code parsing}, {@code downloading}, {@code completed}, {@code error} and others
 * @param addedDate ISO 8601
 * @param type {@code torrent}, {@code nzb} or {@code web}; null for a torrent
 */
record TaskJson(
        @Nullable String id,
        @Nullable String hash,
        @Nullable String name,
        @Nullable Long size,
        List<FileJson> files,
        @Nullable String status,
        @Nullable String addedDate,
        @Nullable String type) {
    TaskJson {
        files = List.copyOf(requireNonNullElse(files, List.of())); // DBE-07: absent, null and empty are one
    }
}
