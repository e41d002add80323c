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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Snapshots for the life of the object, which is where they stay: nothing is encrypted. Thread-safe. */
public final class InMemoryLibraryStore implements LibraryStore {

    private static final Comparator<LibraryTorrent> NEWEST_FIRST =
            Comparator.comparing(LibraryTorrent::addedAt).reversed();

    private record Kept(LibraryState state, List<LibraryTorrent> torrents, Map<EntryId, CompleteFileList> files) {

        Stream<LibraryTorrent> newestFirst() {
            return torrents.stream().sorted(NEWEST_FIRST);
        }
    }

    private final Map<AccountIdentity, Kept> accounts = new HashMap<>();

    @Override
    public synchronized Optional<LibraryState> state(AccountIdentity account) {
        return Optional.ofNullable(accounts.get(account)).map(Kept::state);
    }

    @Override
    public synchronized void replace(AccountIdentity account, Snapshot snapshot) {
        Map<EntryId, CompleteFileList> files = new HashMap<>();
        Kept before = accounts.get(account);
        if (before != null) {
            for (LibraryTorrent torrent : snapshot.torrents()) {
                boolean same = before.torrents().stream()
                        .anyMatch(old ->
                                old.id().equals(torrent.id()) && old.infoHash().equals(torrent.infoHash()));
                CompleteFileList list = before.files().get(torrent.id());
                if (same && list != null) {
                    files.put(torrent.id(), list);
                }
            }
        }
        accounts.put(
                account,
                new Kept(
                        new LibraryState(snapshot.takenAt(), snapshot.takenAt(), snapshot.firstPage()),
                        snapshot.torrents(),
                        files));
    }

    @Override
    public synchronized void confirm(AccountIdentity account, Instant at) {
        accounts.computeIfPresent(
                account,
                (same, kept) -> new Kept(
                        new LibraryState(
                                at, kept.state().listedAt(), kept.state().firstPage()),
                        kept.torrents(),
                        kept.files()));
    }

    @Override
    public synchronized void forget(AccountIdentity account) {
        accounts.remove(account);
    }

    @Override
    public synchronized List<LibraryTorrent> find(
            AccountIdentity account, Set<NormalizedTitle> titles, int limit, Instant notBefore) {
        return shown(account, notBefore)
                .sorted(Comparator.comparing(
                        torrent -> !titles.contains(torrent.facts().normalizedTitle())))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<LibraryTorrent> entries(
            AccountIdentity account, Set<InfoHash> torrents, Instant notBefore) {
        return shown(account, notBefore)
                .filter(one -> torrents.contains(one.infoHash()))
                .toList();
    }

    private Stream<LibraryTorrent> shown(AccountIdentity account, Instant notBefore) {
        return Optional.ofNullable(accounts.get(account))
                .filter(kept -> !kept.state().syncedAt().isBefore(notBefore))
                .stream()
                .flatMap(Kept::newestFirst);
    }

    @Override
    public synchronized void keepFiles(AccountIdentity account, EntryId entry, CompleteFileList files) {
        Kept kept = accounts.get(account);
        if (kept != null
                && kept.torrents().stream().anyMatch(torrent -> torrent.id().equals(entry))) {
            kept.files().put(entry, files);
        }
    }

    @Override
    public synchronized Map<EntryId, CompleteFileList> files(AccountIdentity account, Set<EntryId> entries) {
        Map<EntryId, CompleteFileList> found = new HashMap<>();
        Kept kept = accounts.get(account);
        if (kept != null) {
            found.putAll(kept.files());
            found.keySet().retainAll(entries);
        }
        return found;
    }
}
