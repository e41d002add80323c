package comet.debrid.offcloud;

import org.jspecify.annotations.Nullable;

/**
 * A line of the history (OC-28), what an add answers (OC-25), and how far a line is (OC-26).
 *
 * @param originalLink the magnet, or the name of the {@code .torrent}, or what else was downloaded
 * @param createdOn a date with its time of day
 * @param url plays it, of a line that is one file (OC-27)
 */
record LineJson(
        @Nullable String requestId,
        @Nullable String fileName,
        @Nullable Long fileSize,
        @Nullable String status,
        @Nullable String originalLink,
        @Nullable String createdOn,
        @Nullable String url) {}
