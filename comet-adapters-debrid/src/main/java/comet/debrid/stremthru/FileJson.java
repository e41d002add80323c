package comet.debrid.stremthru;

import org.jspecify.annotations.Nullable;

/**
 * A file of a torrent (ST-24, ST-32).
 *
 * @param index the number at the service that {@code source} names; -1 when unknown
 * @param link handed back for a link to play; absent in the answer to a check
 * @param size bytes; -1 when unknown
 * @param source the mark of the store that numbered it (ST-74)
 */
record FileJson(
        @Nullable Integer index,
        @Nullable String link,
        @Nullable String path,
        @Nullable String name,
        @Nullable Long size,
        @Nullable String source) {

    @Override
    public String toString() {
        return "a file";
    }
}
