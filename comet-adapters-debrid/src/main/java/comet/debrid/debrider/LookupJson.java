package comet.debrid.debrider;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/link/lookup}: what is cached, with its files and their links (DR-11). */
record LookupJson(@Nullable List<TorrentJson> result) {

    /** @param hash not always there for what is not cached */
    record TorrentJson(boolean cached, @Nullable String hash, List<FileJson> files) {
        TorrentJson {
            files = List.copyOf(requireNonNullElse(files, List.of())); // DBE-07: absent, null and empty are one
        }
    }
}
