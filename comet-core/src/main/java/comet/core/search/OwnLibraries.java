package comet.core.search;

import comet.core.account.LibrarySnapshots;
import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.library.LibraryLabel;
import comet.core.library.LibraryTorrent;
import comet.core.port.Deadline;
import comet.core.port.StoreException;
import comet.core.ranking.RankingProfile;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The libraries of one viewer during one search: what is in them is merged into his own list and nowhere else. Not
 * thread-safe.
 */
final class OwnLibraries implements LibraryVisit {

    /**
     * Who looks.
     *
     * @param accounts each once, all with a key
     * @param profile how he ranks
     * @param clientAddress his public address
     * @param answer by when he expects his answer
     */
    record Viewer(List<Account> accounts, RankingProfile profile, Optional<String> clientAddress, Deadline answer) {}

    private final Libraries libraries;
    private final Viewer viewer;
    private final Wanted wanted;
    private final LibraryFiles files;
    private final LibrarySharing sharing;
    private final ExecutorService threads;
    private final InstantSource time;
    private final SearchRecorder recorder;
    private final Aside<List<OwnRelease>> own;
    private Set<InfoHash> ownOnly = Set.of();

    OwnLibraries(
            Libraries libraries,
            Viewer viewer,
            Wanted wanted,
            LibraryFiles files,
            LibrarySharing sharing,
            ExecutorService threads,
            InstantSource time,
            SearchRecorder recorder) {
        this.libraries = libraries;
        this.viewer = viewer;
        this.wanted = wanted;
        this.files = files;
        this.sharing = sharing;
        this.threads = threads;
        this.time = time;
        this.recorder = recorder;
        Deadline warm = viewer.answer().within(libraries.snapshots().limits().warmFor(), time);
        this.own = Aside.ask(threads, () -> read(warm), recorder::broke);
    }

    private List<OwnRelease> read(Deadline warm) throws InterruptedException {
        libraries.sync().warm(viewer.accounts(), viewer.clientAddress(), warm);
        List<Aside<List<OwnRelease>>> reading = viewer.accounts().stream()
                .map(account -> Aside.ask(threads, () -> matching(account), recorder::broke))
                .toList();
        List<OwnRelease> all = new ArrayList<>();
        for (Aside<List<OwnRelease>> one : reading) {
            all.addAll(one.await().orElse(List.of()));
        }
        return all;
    }

    private List<OwnRelease> matching(Account account) {
        try {
            LibrarySnapshots snapshots = libraries.snapshots();
            return snapshots.find(account, wanted.sieve().titles()).stream()
                    .filter(torrent -> !torrent.name().isEmpty())
                    .filter(torrent -> wanted.sieve().mayServe(torrent.name(), torrent.facts()))
                    .flatMap(torrent -> sifted(account, torrent))
                    .toList();
        } catch (StoreException e) {
            recorder.storeFailed(e);
            return List.of();
        }
    }

    /** What falls through is not even counted by rule: which torrents an account has is nobody's business. */
    private Stream<OwnRelease> sifted(Account account, LibraryTorrent torrent) {
        // Whether only members of a tracker may have it is not known: as if it were so, it is for accounts alone.
        boolean isPrivate = true;
        Release release = new Release(
                torrent.infoHash(),
                torrent.name(),
                torrent.size(),
                OptionalInt.of(0),
                LibraryLabel.own(account.service()),
                Optional.empty(),
                AnnounceUrls.NONE,
                isPrivate);
        return switch (wanted.sieve().sift(release)) {
            case Sifted.Kept(var read, var links) ->
                wanted.sieve().serves(read) ? Stream.of(new OwnRelease(account, torrent, read, links)) : Stream.empty();
            case Sifted.Removed removed -> Stream.empty();
        };
    }

    @Override
    public Optional<ReleaseFinder.Findings> merged(Optional<ReleaseFinder.Findings> found) throws InterruptedException {
        List<OwnRelease> all = own.await(viewer.answer().left(time)).orElse(List.of());
        List<ReadRelease> others = found.map(ReleaseFinder.Findings::releases).orElse(List.of());
        if (all.isEmpty()) {
            return found;
        }
        Set<InfoHash> told = others.stream().map(ReadRelease::infoHash).collect(Collectors.toSet());
        ownOnly = all.stream()
                .map(one -> one.read().infoHash())
                .filter(hash -> !told.contains(hash))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        files.ask(readyPacks(all), viewer);
        sharing.share(
                wanted,
                all.stream()
                        .filter(one -> ownOnly.contains(one.read().infoHash()))
                        .toList());
        boolean partial = found.map(ReleaseFinder.Findings::partial).orElse(true);
        return Optional.of(new ReleaseFinder.Findings(merged(others, all), partial));
    }

    private List<OwnRelease> readyPacks(List<OwnRelease> all) {
        return all.stream()
                .filter(one -> one.torrent().isReady())
                .filter(one -> wanted.sieve().isPack(one.read().parsed()))
                .toList();
    }

    /** The first account that has a torrent says how it is called (SYNC-32). */
    private static List<ReadRelease> merged(List<ReadRelease> others, List<OwnRelease> all) {
        Map<InfoHash, ReadRelease> merged = new LinkedHashMap<>();
        others.forEach(read -> merged.put(read.infoHash(), read));
        for (OwnRelease one : all) {
            merged.merge(one.read().infoHash(), one.read(), OwnLibraries::withGapsFilled);
        }
        return List.copyOf(merged.values());
    }

    /** Title, seeders, tracker and sources stay (SYNC-34). */
    private static ReadRelease withGapsFilled(ReadRelease known, ReadRelease own) {
        return known.release().equals(own.release()) ? known : known.withGapsFilledBy(own);
    }

    @Override
    public Set<InfoHash> ownOnly() {
        return Set.copyOf(ownOnly);
    }

    @Override
    public List<AccountProblem> withRefusals(List<AccountProblem> problems, List<ConfiguredAccount> accounts) {
        List<AccountProblem> all = new ArrayList<>();
        for (ConfiguredAccount place : accounts) {
            Optional<AccountProblem> told = problems.stream()
                    .filter(problem -> problem.account().equals(place))
                    .findFirst();
            told.or(() -> refusal(place).map(failure -> new AccountProblem(place, failure)))
                    .ifPresent(all::add);
        }
        return all;
    }

    private Optional<DebridFailure> refusal(ConfiguredAccount place) {
        return place.account().key().isMissing()
                ? Optional.empty()
                : libraries.sync().refusal(place.account());
    }

    @Override
    public void close() {
        own.cancel();
        libraries.sync().refresh(viewer.accounts(), viewer.clientAddress());
    }
}
