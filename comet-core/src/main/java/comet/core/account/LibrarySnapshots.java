package comet.core.account;

import comet.core.asking.Remembered;
import comet.core.basis.Basis;
import comet.core.basis.Subject;
import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.LibraryItem;
import comet.core.library.LibraryState;
import comet.core.library.LibraryTorrent;
import comet.core.port.AccountLibraries;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.core.port.InstallationSecret;
import comet.core.port.LibraryStore;
import comet.core.port.StoreException;
import comet.core.release.NormalizedTitle;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the snapshots say, each to the owner of its account alone: whoever asks has the key that it was made with (SYNC-42).
 * Thread-safe.
 */
public final class LibrarySnapshots implements AccountLibraries {

    /** For how long a snapshot is taken for the account itself when something is played (DBM-05). */
    private static final Duration RECENT = Duration.ofMinutes(10);

    /** For how long an entry without a list of files is left alone. */
    private static final Duration WITHOUT_LIST = Duration.ofHours(1);

    private record Asked(AccountIdentity account, EntryId entry) {}

    private final LibraryStore store;
    private final InstallationSecret secret;
    private final DebridServices services;
    private final LibraryLimits limits;
    private final InstantSource time;
    private final LibraryEvents events;
    private final Remembered<Asked> unlisted;

    /** @param ports of these, locks and the reading of names are not needed */
    public LibrarySnapshots(LibrarySync.Ports ports, LibraryLimits limits, InstantSource time) {
        this.store = ports.store();
        this.secret = ports.secret();
        this.services = ports.services();
        this.events = ports.events();
        this.limits = limits;
        this.time = time;
        this.unlisted = new Remembered<>(time);
    }

    /**
     * The entries of a torrent in an account, for {@code KnownBefore} of a play (DBM-05): those that a reading of the
     * library not more than 600 s ago has shown. One store call, no call to the service.
     */
    public List<LibraryItem> recentEntries(Account account, InfoHash torrent) throws StoreException {
        if (account.key().isMissing()) {
            return List.of();
        }
        return store.entries(identity(account), Set.of(torrent), time.instant().minus(RECENT)).stream()
                .map(LibraryTorrent::item)
                .toList();
    }

    /**
     * Torrents of an account that may be of a title: those with exactly such a title first, no more than a search compares
     * (SYNC-30, DB-64).
     *
     * @param titles normalised
     */
    public List<LibraryTorrent> find(Account account, Set<NormalizedTitle> titles) throws StoreException {
        if (account.key().isMissing()) {
            return List.of();
        }
        return store.find(
                identity(account), titles, limits.maxMatches(), time.instant().minus(limits.life()));
    }

    @Override
    public Map<InfoHash, Evidence> ready(Account account, Set<InfoHash> hashes) throws StoreException {
        Map<EntryId, LibraryTorrent> entries = new LinkedHashMap<>();
        for (LibraryTorrent torrent : listed(account, hashes)) {
            if (torrent.isReady()) {
                entries.put(torrent.id(), torrent);
            }
        }
        if (entries.isEmpty()) {
            return Map.of();
        }
        Instant seen =
                store.state(identity(account)).map(LibraryState::syncedAt).orElseGet(time::instant);
        Map<EntryId, CompleteFileList> lists = files(account, entries.keySet());
        Map<InfoHash, Evidence> ready = new HashMap<>();
        entries.forEach((id, torrent) -> {
            Evidence evidence = Evidence.cached(
                    account.service(),
                    torrent.infoHash(),
                    EvidenceKind.ACCOUNT,
                    Optional.ofNullable(lists.get(id)),
                    seen);
            // Of several entries of one torrent the one whose files are known says more.
            ready.merge(
                    torrent.infoHash(),
                    evidence,
                    (first, other) -> first.files().isPresent() ? first : other);
        });
        return Map.copyOf(ready);
    }

    @Override
    public Set<InfoHash> pending(Account account, Set<InfoHash> hashes) throws StoreException {
        List<LibraryTorrent> listed = listed(account, hashes);
        Set<InfoHash> ready = listed.stream()
                .filter(LibraryTorrent::isReady)
                .map(LibraryTorrent::infoHash)
                .collect(Collectors.toSet());
        return listed.stream()
                .map(LibraryTorrent::infoHash)
                .filter(hash -> !ready.contains(hash))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void tell(Account account, Basis basis) throws StoreException {
        if (account.key().isMissing()) {
            return;
        }
        AccountIdentity identity = identity(account);
        basis.on(Subject.library(identity));
        store.state(identity)
                .map(state -> Basis.end(state.syncedAt(), limits.life()))
                .filter(time.instant()::isBefore)
                .ifPresent(basis::until);
    }

    private List<LibraryTorrent> listed(Account account, Set<InfoHash> hashes) throws StoreException {
        return account.key().isMissing() || hashes.isEmpty()
                ? List.of()
                : store.entries(identity(account), hashes, time.instant().minus(limits.life()));
    }

    /** The lists of files that are known of these entries (DB-69). */
    public Map<EntryId, CompleteFileList> files(Account account, Set<EntryId> entries) throws StoreException {
        return entries.isEmpty() ? Map.of() : store.files(identity(account), entries);
    }

    /**
     * Asks the service for the files of an entry that is ready, and keeps the list with it (DB-69). An entry of which there
     * was no list lately is not asked for again. Never fails: without a list, the name alone says what is in a torrent.
     */
    public void askForFiles(Account account, EntryId entry, Optional<String> clientAddress, Deadline deadline)
            throws InterruptedException {
        Optional<DebridService> service = services.find(account.service());
        try {
            Asked asked = new Asked(identity(account), entry);
            if (service.isEmpty() || unlisted.isWithin(WITHOUT_LIST, asked)) {
                return;
            }
            unlisted.note(asked);
            Optional<CompleteFileList> files =
                    service.get().files(new EntryRequest(account, entry, clientAddress), deadline);
            if (files.isPresent()) {
                store.keepFiles(asked.account(), entry, files.get());
                unlisted.forget(asked);
            }
        } catch (DebridException e) {
            events.failed(account.service(), e.failure());
        } catch (StoreException e) {
            events.storeFailed(e);
        } catch (RuntimeException e) {
            events.broke(account.service(), e);
        }
    }

    /** The operator's choices. */
    public LibraryLimits limits() {
        return limits;
    }

    private AccountIdentity identity(Account account) throws StoreException {
        return AccountIdentity.of(account, secret.bytes());
    }
}
