package comet.core.port;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.EntryId;
import comet.core.debrid.ServiceId;
import comet.core.evidence.AccountRecord;
import comet.core.evidence.Learning;
import comet.core.evidence.Lifetimes;
import comet.core.evidence.NameTrial;
import comet.core.evidence.NameTrials;
import comet.core.evidence.TorrentRecord;
import comet.core.torrent.InfoHash;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of torrents at debrid services, shared by all instances on one database (DBC-03, DBC-10). One small
 * row for each torrent at a service and one for its list of files, however many files it has (SRCH-79). What belongs to
 * an account is filed under its identity, never under its key (DBP-05), and its entries and file names are kept so that nobody reads
 * them who has the table alone. Thread-safe.
 */
public interface EvidenceStore {

    /** What is recorded of these torrents for all accounts of a service; those of which nothing is are left out. */
    Map<InfoHash, TorrentRecord> torrents(ServiceId service, Collection<InfoHash> torrents) throws StoreException;

    /** What is recorded of these torrents for one account; those of which nothing is are left out. */
    Map<InfoHash, AccountRecord> torrents(AccountIdentity account, Collection<InfoHash> torrents) throws StoreException;

    /** Which torrents the recorded entries of an account are. */
    Map<EntryId, InfoHash> entries(AccountIdentity account) throws StoreException;

    /** How the shapes of names fared at a service, all days from that one on together (UTC). */
    Map<String, NameTrials> nameTrials(ServiceId service, LocalDate since) throws StoreException;

    /**
     * Changes what is recorded: each torrent by its lessons one after the other ({@link TorrentRecord#after}, {@link
     * AccountRecord#after}), on top of what any instance recorded before; the trials are added up. All or nothing.
     *
     * @param lifetimes until when what is recorded is of use; after that it may be swept away (STOR-30)
     */
    void save(List<Learning> learnings, List<NameTrial> trials, Lifetimes lifetimes) throws StoreException;
}
