package comet.core.port;

import comet.core.debrid.AccountIdentity;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the libraries of debrid accounts held when they were last read. */
public interface AccountSnapshots {

    /**
     * A torrent in an account.
     *
     * @param id the service's own id of the entry
     * @param infoHash identity
     * @param name release name
     * @param size bytes; empty when unknown
     * @param ready whether it can be played
     * @param addedAt when the viewer added it
     */
    record LibraryItem(String id, InfoHash infoHash, String name, OptionalLong size, boolean ready, Instant addedAt) {}

    /** When the account was last read; empty when never. */
    Optional<Instant> lastSync(AccountIdentity account) throws StoreException;

    /** The newest items of the last snapshot, at most {@code limit}. */
    List<LibraryItem> items(AccountIdentity account, int limit) throws StoreException;

    /** Replaces the snapshot in one transaction: what is no longer in the account is forgotten (STOR-11). */
    void replace(AccountIdentity account, Collection<LibraryItem> items, Instant syncedAt) throws StoreException;
}
