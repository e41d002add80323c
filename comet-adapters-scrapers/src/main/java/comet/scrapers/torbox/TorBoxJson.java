package comet.scrapers.torbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer of the search; {@code success} is always there. */
record TorBoxJson(@Nullable Boolean success, @Nullable Data data) {

    /** What was found. */
    record Data(List<Torrent> torrents) {}

    /**
     * One result.
     *
     * @param type {@code torrent}, or what is none
     */
    record Torrent(
            @Nullable String hash,
            @JsonProperty("raw_title") @Nullable String rawTitle,
            @Nullable String magnet,
            @JsonProperty("last_known_seeders") @Nullable Integer lastKnownSeeders,
            @Nullable Long size,
            @Nullable String tracker,
            @Nullable String type) {}
}
