package comet.debrid.operation.resolve;

import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.EntryId;

/**
 * An entry of the account that stands for the torrent.
 *
 * @param id the service's id of it
 * @param origin whether this playback made it; one that shares the add of another playback made it too (DBM-07)
 * @param ours whether the product made it, in this playback or in one not longer than 600 s ago: nobody else would miss
 *     it (DBM-06, DBW-08)
 */
public record Entry(EntryId id, Origin origin, boolean ours) {

    /** Whether this playback made it. */
    public boolean isNew() {
        return origin == Origin.MADE;
    }
}
