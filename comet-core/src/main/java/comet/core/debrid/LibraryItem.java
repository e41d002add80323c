package comet.core.debrid;

import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A torrent in an account (DBX-01). The viewer's own business: its text form shows neither name nor hash (SYNC-41).
 *
 * @param id the service's id of the entry
 * @param infoHash identity; empty where the service does not tell it and it is not known otherwise (Premiumize)
 * @param name how the service calls it, cleaned like the name of a release; may be empty
 * @param size bytes; empty when unknown (DB-67)
 * @param state how far it is
 * @param addedAt when it was added; empty when the service does not tell
 */
public record LibraryItem(
        EntryId id,
        Optional<InfoHash> infoHash,
        String name,
        OptionalLong size,
        TorrentState state,
        Optional<Instant> addedAt) {

    /** @throws IllegalArgumentException if the size is negative */
    public LibraryItem {
        name = Release.cleaned(name);
        if (size.orElse(0) < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
    }

    @Override
    public String toString() {
        return "a torrent that is " + state;
    }
}
