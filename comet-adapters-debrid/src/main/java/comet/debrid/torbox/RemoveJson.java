package comet.debrid.torbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /torrents/controltorrent} (TB-16) or {@code POST /queued/controlqueued} (TB-18) takes; one of the ids
 * is null and not sent.
 */
record RemoveJson(
        @JsonProperty("torrent_id") @Nullable Long torrentId,
        @JsonProperty("queued_id") @Nullable Long queuedId,
        String operation) {

    static RemoveJson of(Item item) {
        return item.isQueued()
                ? new RemoveJson(null, item.number(), "delete")
                : new RemoveJson(item.number(), null, "delete");
    }
}
