package comet.debrid.torbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What an add made: an entry, or a place in the queue (TB-22). */
record CreatedJson(
        @JsonProperty("torrent_id") @Nullable String torrentId,
        @JsonProperty("queued_id") @Nullable String queuedId) {}
