package comet.debrid.realdebrid;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A torrent in {@code GET /torrents} (RD-11).
 *
 * @param bytes of the chosen files; 0 before they are chosen
 * @param added ISO 8601
 */
record ListedJson(
        @Nullable String id,
        @Nullable String filename,
        @Nullable String hash,
        @Nullable Long bytes,
        @Nullable Integer progress,
        @Nullable String status,
        @Nullable String added,
        List<String> links) {

    ListedJson {
        links = List.copyOf(Objects.requireNonNullElse(links, List.of()));
    }
}
