package comet.debrid.easydebrid;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/link/lookupdetails} (ED-12).
 *
 * @param result one for each magnet, in the order of the magnets; nothing else says which is which (ED-21)
 */
record LookupJson(@Nullable List<TorrentJson> result) {

    /** @param files in another order than that of the links (ED-22) */
    record TorrentJson(boolean cached, List<FileJson> files) {
        TorrentJson {
            files = List.copyOf(requireNonNullElse(files, List.of())); // DBE-07: absent, null and empty are one
        }
    }
}
