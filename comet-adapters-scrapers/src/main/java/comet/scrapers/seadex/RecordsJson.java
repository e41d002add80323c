package comet.scrapers.seadex;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/collections/entries/records} with {@code expand=trs} (SDX-01). */
record RecordsJson(List<EntryJson> items) {

    /** An anime. */
    record EntryJson(@Nullable ExpandJson expand) {

        List<TorrentJson> torrents() {
            return expand == null ? List.of() : expand.trs();
        }
    }

    /** Its torrents. */
    record ExpandJson(List<TorrentJson> trs) {}

    /**
     * A torrent.
     *
     * @param files in the order in which they are numbered; {@code null} stands for what is no object
     */
    record TorrentJson(
            @Nullable String infoHash,

            @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.SET)
            List<@Nullable FileJson> files) {}

    /**
     * A file.
     *
     * @param length bytes
     * @param name perhaps with folders
     */
    record FileJson(@Nullable Long length, @Nullable String name) {}
}
