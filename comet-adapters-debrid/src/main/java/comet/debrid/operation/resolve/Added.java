package comet.debrid.operation.resolve;

import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.EntryId;

/**
 * What a service answered to an add.
 *
 * @param id the entry that stands for the torrent now
 * @param origin {@code MADE} only if it is certain that the entry was not there before: what was made may be removed
 */
public record Added(EntryId id, Origin origin) {

    /** An entry that this add made. */
    public static Added made(EntryId id) {
        return new Added(id, Origin.MADE);
    }

    /** An entry that was there already, where a service answers with the same one again. */
    public static Added found(EntryId id) {
        return new Added(id, Origin.FOUND);
    }
}
