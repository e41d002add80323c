package comet.debrid.debridlink;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One torrent of the account (DL-21 to DL-24).
 *
 * @param created seconds since 1970
 * @param status 0, 1, 2 and 3 while it waits, 4 and 6 while it downloads; only {@code downloadPercent} says that it plays
 * @param totalSize bytes; 0 while unknown
 * @param isZip whether there is one archive in place of the files
 * @param error {@code 0} unless it failed
 * @param files may be missing right after an asynchronous add
 */
record TorrentJson(
        @Nullable String id,
        @Nullable String name,
        @Nullable Long created,
        @Nullable String hashString,
        @Nullable Integer status,
        @Nullable Long totalSize,
        @Nullable Double downloadPercent,
        boolean isZip,
        @Nullable String error,
        @Nullable String errorString,
        @Nullable List<File> files) {

    /**
     * One file.
     *
     * @param name base name, or a path
     * @param downloadUrl what plays
     */
    record File(
            @Nullable String name,
            @Nullable Long size,
            @Nullable Double downloadPercent,
            @Nullable String downloadUrl) {}
}
