package comet.debrid.operation.resolve;

import comet.core.debrid.MadeLink;
import comet.core.port.DebridException;

/** Makes the link out of an entry: asks its state, chooses files, waits, chooses the file, links. */
@FunctionalInterface
public interface EntryUse {

    /**
     * Goes from the entry to the link.
     *
     * @throws DebridException if that fails; {@code TORRENT_NOT_FOUND} if there is no such entry, {@code TORRENT_FAILED}
     *     if the service gave it up, {@code LINK_UNAVAILABLE} if the file of a ready entry is gone: these get another
     *     entry where the rules allow it
     */
    MadeLink link(Entry entry) throws DebridException, InterruptedException;
}
