package comet.debrid.realdebrid;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /torrents/info/{id}} (RD-12).
 *
 * @param files all files of the torrent, in its order
 * @param links one for each chosen file, in the order of the files, once it is downloaded (RD-20)
 */
record TorrentJson(
        @Nullable String id,
        @Nullable String status,
        @Nullable Integer progress,
        List<FileJson> files,
        List<String> links) {

    /**
     * A file.
     *
     * @param id from 1, in the order of the torrent
     * @param selected 1 when it was chosen
     */
    record FileJson(
            @Nullable Integer id,
            @Nullable String path,
            @Nullable Long bytes,
            @Nullable Integer selected) {

        boolean isSelected() {
            return selected != null && selected == 1;
        }
    }

    TorrentJson {
        files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
        links = List.copyOf(Objects.requireNonNullElse(links, List.of()));
    }
}
