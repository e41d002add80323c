package comet.core.library;

import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A torrent in the snapshot of an account (SYNC-22). Its owner's own business: its text form shows neither name nor hash
 * (SYNC-41).
 *
 * @param id the service's id of the entry
 * @param infoHash identity
 * @param name how the service calls it; may be empty
 * @param size bytes; empty when unknown (DB-67)
 * @param state how far it was
 * @param addedAt when it was added; when the library was read, if the service does not tell
 * @param facts what the name says
 */
public record LibraryTorrent(
        EntryId id,
        InfoHash infoHash,
        String name,
        OptionalLong size,
        TorrentState state,
        Instant addedAt,
        NameFacts facts) {

    /** @throws IllegalArgumentException if the size is negative */
    public LibraryTorrent {
        name = Release.cleaned(name);
        if (size.orElse(0) < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
    }

    /** Whether it plays at once for its owner (SYNC-31). */
    public boolean isReady() {
        return state == TorrentState.READY;
    }

    /** The same as a service lists it. */
    public LibraryItem item() {
        return new LibraryItem(id, Optional.of(infoHash), name, size, state, Optional.of(addedAt));
    }

    @Override
    public String toString() {
        return "a torrent that is " + state;
    }
}
