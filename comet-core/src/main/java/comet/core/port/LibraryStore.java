package comet.core.port;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryId;
import comet.core.library.LibraryState;
import comet.core.library.LibraryTorrent;
import comet.core.library.Snapshot;
import comet.core.release.NormalizedTitle;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The snapshots of accounts' libraries, shared by all instances on one database (account-sync.md). What is in a library is
 * its owner's own business: whoever keeps it where others read encrypts it, files it under the account's identity, never
 * under its key (DBP-05), and hands it out for that identity alone; nobody can ask which accounts there are (SYNC-42).
 * Reads see what was written before them (SYNC-01). Thread-safe.
 */
public interface LibraryStore {

    /** How current the snapshot of an account is; empty when there is none. */
    Optional<LibraryState> state(AccountIdentity account) throws StoreException;

    /**
     * Replaces the snapshot of an account (SYNC-23). All or nothing: when it fails, the one before stands as it was.
     * Lists of files stay with the entries that are still there and still the same torrent.
     */
    void replace(AccountIdentity account, Snapshot snapshot) throws StoreException;

    /** Says that the snapshot of an account was seen to be unchanged (DB-65). Of no effect when there is none. */
    void confirm(AccountIdentity account, Instant at) throws StoreException;

    /** Removes all there is of an account (DB-68). */
    void forget(AccountIdentity account) throws StoreException;

    /**
     * Torrents of an account that may be of a title: first those with exactly such a title, then the others, each newest
     * added first (SYNC-30, DB-64).
     *
     * @param titles normalised
     * @param limit how many at most; positive
     * @param notBefore of a snapshot that is older there are none
     */
    List<LibraryTorrent> find(AccountIdentity account, Set<NormalizedTitle> titles, int limit, Instant notBefore)
            throws StoreException;

    /**
     * The entries of these torrents in an account, newest added first (DBM-05).
     *
     * @param notBefore in a snapshot that is older there are none
     */
    List<LibraryTorrent> entries(AccountIdentity account, Set<InfoHash> torrents, Instant notBefore)
            throws StoreException;

    /** Keeps the list of files of an entry (DB-69). Of no effect when the snapshot has no such entry. */
    void keepFiles(AccountIdentity account, EntryId entry, CompleteFileList files) throws StoreException;

    /** The lists of files that are kept of these entries. */
    Map<EntryId, CompleteFileList> files(AccountIdentity account, Set<EntryId> entries) throws StoreException;
}
