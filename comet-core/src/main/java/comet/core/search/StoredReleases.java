package comet.core.search;

import comet.core.basis.Basis;
import comet.core.basis.Changes;
import comet.core.basis.Holding;
import comet.core.basis.Subject;
import comet.core.media.AnimeFacts.LinkedPart;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.ReleaseStore;
import comet.core.port.StoreException;
import comet.core.report.Rule;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * Reads what is remembered of a part of a title: under its own id, and side by side under every id that it goes by as
 * well (SRCH-15, SRCH-26, ANM-44). Thread-safe.
 */
final class StoredReleases {

    /**
     * What was read.
     *
     * @param own what was found for the very part
     * @param all with what was found for other ids of it; each torrent once
     * @param again how many of other ids are of a torrent that was there already
     */
    record Stored(List<ReadRelease> own, List<ReadRelease> all, int again) {
        Stored {
            own = List.copyOf(own);
            all = List.copyOf(all);
        }
    }

    /** Releases that are kept, read, for lists that are made soon after each other: some 30 MiB. */
    private static final long MOST_KEPT = 40_000;

    /** What was read, and the torrents that serve another part. */
    private record Reading(Stored stored, List<InfoHash> otherPart) {
        int weight() {
            return stored.own().size() + stored.all().size() + otherPart.size();
        }
    }

    private final ReleaseStore store;
    private final ExecutorService threads;
    private final Holding<Object, Reading> kept;

    StoredReleases(ReleaseStore store, ExecutorService threads, Optional<Changes> changes, InstantSource time) {
        this.store = store;
        this.threads = threads;
        this.kept = new Holding<>(changes, time, Reading::weight, MOST_KEPT);
    }

    /**
     * What still serves what is wanted, whoever it was found for.
     *
     * @param calls what bounds the calls to the store
     */
    Stored of(Wanted wanted, StoreCalls calls, SearchRecorder recorder) throws InterruptedException {
        Reading reading = kept.get(
                wanted.sieve().key(),
                recorder.basis(),
                basis -> read(
                        wanted, new Ways(calls, recorder, basis, Collections.synchronizedList(new ArrayList<>()))));
        Stored stored = reading.stored();
        recorder.read(stored.all().size() + stored.again() + reading.otherPart().size());
        recorder.removed(Rule.SAME_TORRENT, stored.again());
        reading.otherPart().forEach(hash -> recorder.removed(hash, Rule.OTHER_PART));
        return stored;
    }

    /** How it is read, and who hears of it. */
    private record Ways(StoreCalls calls, SearchRecorder recorder, Basis basis, List<InfoHash> otherPart) {}

    private Reading read(Wanted wanted, Ways ways) throws InterruptedException {
        Stored stored = stored(wanted, ways);
        return new Reading(stored, List.copyOf(ways.otherPart()));
    }

    private Stored stored(Wanted wanted, Ways ways) throws InterruptedException {
        List<LinkedPart> linked = wanted.linked();
        linked.forEach(part -> ways.basis().on(Subject.title(part.id())));
        ways.basis().on(Subject.title(wanted.media().id()));
        List<Future<List<Release>>> reading = new ArrayList<>(linked.size());
        try {
            for (LinkedPart part : linked) {
                reading.add(threads.submit(() -> find(part.id(), part.scope(), ways)));
            }
        } catch (RejectedExecutionException e) {
            // The program is ending: what the part itself has is enough.
            ways.basis().once();
        }
        try {
            List<ReadRelease> own =
                    serving(find(wanted.media().id(), wanted.media().scope(), ways), wanted, ways);
            if (reading.isEmpty()) {
                return new Stored(own, own, 0);
            }
            BestOfEach all = new BestOfEach(wanted.sieve().bestFirst()).add(own);
            int serving = own.size();
            for (Future<List<Release>> one : reading) {
                List<ReadRelease> more = serving(one.get(), wanted, ways);
                serving += more.size();
                all.add(more);
            }
            return new Stored(own, all.toList(), serving - all.size());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a store fails only in the way it says", e);
        } finally {
            reading.forEach(one -> one.cancel(true));
        }
    }

    private List<Release> find(MediaId id, Scope scope, Ways ways) throws InterruptedException {
        try {
            List<Release> found = ways.calls().within(StoreCalls.READ, "reading releases", () -> store.find(id, scope));
            // Another title that a torrent serves may teach something of it.
            found.forEach(release -> ways.basis().on(Subject.torrent(release.infoHash())));
            return found;
        } catch (StoreException e) {
            ways.recorder().storeFailed(e);
            ways.basis().once();
            return List.of();
        }
    }

    private static List<ReadRelease> serving(List<Release> known, Wanted wanted, Ways ways) {
        List<ReadRelease> serving = new ArrayList<>(known.size());
        for (Release release : known) {
            ReadRelease read = wanted.sieve().read(release);
            if (wanted.sieve().stillServes(read)) {
                serving.add(read);
            } else {
                ways.otherPart().add(release.infoHash());
            }
        }
        return serving;
    }
}
