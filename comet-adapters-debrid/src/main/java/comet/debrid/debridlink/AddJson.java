package comet.debrid.debridlink;

import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /seedbox/add} takes (DL-11).
 *
 * @param url the bare hash, which is added only if it is cached (DL-31), or a magnet
 * @param structureType how files are listed
 * @param async whether to answer before anything is known of the torrent
 * @param ip the viewer's address
 */
record AddJson(
        String url,
        String structureType,
        @Nullable Boolean async,
        @Nullable String ip) {}
