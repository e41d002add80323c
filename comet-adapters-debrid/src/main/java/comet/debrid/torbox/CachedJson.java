package comet.debrid.torbox;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A torrent that is cached (TB-11, TB-21).
 *
 * @param hash null in the form that has it as the key
 * @param name sometimes a cleaned title instead of the torrent's own name
 * @param size bytes
 */
record CachedJson(
        @Nullable String hash,
        @Nullable String name,
        @Nullable Long size,
        List<FileJson> files) {

    CachedJson {
        files = List.copyOf(Objects.requireNonNullElse(files, List.of())); // DBE-07
    }

    CachedJson withHash(String key) {
        return new CachedJson(Objects.requireNonNullElse(hash, key), name, size, files);
    }
}
