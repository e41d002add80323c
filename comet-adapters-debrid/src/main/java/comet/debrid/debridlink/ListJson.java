package comet.debrid.debridlink;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /seedbox/list} (DL-13, DL-14). */
record ListJson(
        @Nullable Boolean success,
        @Nullable List<TorrentJson> value,
        @Nullable Pagination pagination) implements EnvelopeJson<List<TorrentJson>> {

    /** @param pages how many there are */
    record Pagination(@Nullable Integer pages) {}

    /** How many pages there are; one where nothing is said of them. */
    int pages() {
        return pagination == null || pagination.pages() == null ? 1 : pagination.pages();
    }
}
