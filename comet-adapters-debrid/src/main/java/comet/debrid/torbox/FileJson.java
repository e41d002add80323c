package comet.debrid.torbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A file of a torrent (TB-25).
 *
 * @param id the index, whatever the order of the answer; from 0; older answers of the cache check have none
 * @param name a full path that begins with the root folder of the torrent
 * @param shortName the base name
 * @param size bytes
 * @param zipped whether it is only there as a part of an archive (TB-37)
 */
record FileJson(
        @Nullable Long id,
        @Nullable String name,
        @JsonProperty("short_name") @Nullable String shortName,
        @Nullable Long size,
        @Nullable Boolean zipped) {}
