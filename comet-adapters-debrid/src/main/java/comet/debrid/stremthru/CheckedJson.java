package comet.debrid.stremthru;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code GET /magnets/check} answers (ST-11). */
record CheckedJson(@Nullable Data data) {

    /** The torrents that it knows something of. */
    record Data(@Nullable List<Item> items) {}

    /**
     * One torrent.
     *
     * @param status {@code cached}; any other word says that it is not (ST-26)
     * @param files where the gateway knows them, those of the asked episode alone (ST-22)
     */
    record Item(
            @Nullable String hash,
            @Nullable String name,
            @Nullable String status,
            @Nullable List<FileJson> files) {}
}
