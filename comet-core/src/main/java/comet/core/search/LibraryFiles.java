package comet.core.search;

import comet.core.account.LibrarySnapshots;
import comet.core.debrid.Account;
import comet.core.debrid.EntryId;
import comet.core.port.Deadline;
import comet.core.port.StoreException;
import comet.core.ranking.Ranker;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/** Has the files of packs in a library listed, which prove the episode (DB-69). Thread-safe. */
final class LibraryFiles {

    /** Lists asked for in one search. */
    private static final int AT_MOST = 3;

    /** How long the answer waits for them; what is late is there at the next opening. */
    private static final Duration WAITED_FOR = Duration.ofMillis(1_500);

    /** How long a service may take. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final LibrarySnapshots snapshots;
    private final Ranker ranker;
    private final ExecutorService threads;
    private final InstantSource time;
    private final SearchRecorder recorder;

    LibraryFiles(
            LibrarySnapshots snapshots,
            Ranker ranker,
            ExecutorService threads,
            InstantSource time,
            SearchRecorder recorder) {
        this.snapshots = snapshots;
        this.ranker = ranker;
        this.threads = threads;
        this.time = time;
        this.recorder = recorder;
    }

    /** Asks for the lists of the best-ranked packs that have none yet, side by side. */
    void ask(List<OwnRelease> packs, OwnLibraries.Viewer viewer) throws InterruptedException {
        List<Aside<Boolean>> asking = new ArrayList<>();
        for (OwnRelease pack : best(unlisted(packs), viewer)) {
            asking.add(Aside.ask(threads, () -> list(pack, viewer.clientAddress()), recorder::broke));
        }
        Deadline waited = viewer.answer().within(WAITED_FOR, time);
        for (Aside<Boolean> one : asking) {
            var unused = one.await(waited.left(time));
        }
    }

    private List<OwnRelease> unlisted(List<OwnRelease> packs) {
        Map<Account, Set<EntryId>> entries = packs.stream()
                .collect(Collectors.groupingBy(
                        OwnRelease::account,
                        Collectors.mapping(pack -> pack.torrent().id(), Collectors.toSet())));
        Map<Account, Set<EntryId>> listed = new HashMap<>();
        entries.forEach((account, ids) -> listed.put(account, listed(account, ids)));
        return packs.stream()
                .filter(pack -> !listed.getOrDefault(pack.account(), Set.of())
                        .contains(pack.torrent().id()))
                .toList();
    }

    /** Where it is not known which are listed, none are asked for. */
    private Set<EntryId> listed(Account account, Set<EntryId> entries) {
        try {
            return snapshots.files(account, entries).keySet();
        } catch (StoreException e) {
            recorder.storeFailed(e);
            return entries;
        }
    }

    private List<OwnRelease> best(List<OwnRelease> packs, OwnLibraries.Viewer viewer) {
        if (packs.isEmpty()) {
            return packs;
        }
        List<Ranker.Candidate> candidates = packs.stream()
                .map(pack ->
                        new Ranker.Candidate(pack.read().release(), pack.read().parsed(), true))
                .toList();
        Map<InfoHash, Integer> places = new HashMap<>();
        for (Ranker.Candidate candidate : ranker.rank(candidates, viewer.profile())) {
            places.putIfAbsent(candidate.release().infoHash(), places.size());
        }
        Set<InfoHash> taken = new HashSet<>();
        return packs.stream()
                .filter(pack -> places.containsKey(pack.read().infoHash()))
                .sorted(Comparator.comparing(
                        pack -> places.getOrDefault(pack.read().infoHash(), Integer.MAX_VALUE)))
                .filter(pack -> taken.add(pack.read().infoHash()))
                .limit(AT_MOST)
                .toList();
    }

    private boolean list(OwnRelease pack, Optional<String> clientAddress) throws InterruptedException {
        Deadline deadline = Deadline.after(LIMIT, time);
        snapshots.askForFiles(pack.account(), pack.torrent().id(), clientAddress, deadline);
        return true;
    }
}
