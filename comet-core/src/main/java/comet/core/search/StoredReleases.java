package comet.core.search;

import comet.core.basis.Subject;
import comet.core.media.AnimeFacts.LinkedPart;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.ReleaseStore;
import comet.core.port.StoreException;
import comet.core.report.Rule;
import comet.core.torrent.Release;
import java.util.ArrayList;
import java.util.List;
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
     */
    record Stored(List<ReadRelease> own, List<ReadRelease> all) {
        Stored {
            own = List.copyOf(own);
            all = List.copyOf(all);
        }
    }

    private final ReleaseStore store;
    private final ExecutorService threads;

    StoredReleases(ReleaseStore store, ExecutorService threads) {
        this.store = store;
        this.threads = threads;
    }

    /**
     * What still serves what is wanted, whoever it was found for.
     *
     * @param calls what bounds the calls to the store
     */
    Stored of(Wanted wanted, StoreCalls calls, SearchRecorder recorder) throws InterruptedException {
        List<LinkedPart> linked = wanted.linked();
        linked.forEach(part -> recorder.basis().on(Subject.title(part.id())));
        recorder.basis().on(Subject.title(wanted.media().id()));
        List<Future<List<Release>>> reading = new ArrayList<>(linked.size());
        try {
            for (LinkedPart part : linked) {
                reading.add(threads.submit(() -> find(part.id(), part.scope(), calls, recorder)));
            }
        } catch (RejectedExecutionException e) {
            // The program is ending: what the part itself has is enough.
        }
        try {
            List<ReadRelease> own =
                    serving(find(wanted.media().id(), wanted.media().scope(), calls, recorder), wanted, recorder);
            if (reading.isEmpty()) {
                return new Stored(own, own);
            }
            BestOfEach all = new BestOfEach(wanted.sieve().bestFirst()).add(own);
            int serving = own.size();
            for (Future<List<Release>> one : reading) {
                List<ReadRelease> more = serving(one.get(), wanted, recorder);
                serving += more.size();
                all.add(more);
            }
            recorder.removed(Rule.SAME_TORRENT, serving - all.size());
            return new Stored(own, all.toList());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a store fails only in the way it says", e);
        } finally {
            reading.forEach(one -> one.cancel(true));
        }
    }

    private List<Release> find(MediaId id, Scope scope, StoreCalls calls, SearchRecorder recorder)
            throws InterruptedException {
        try {
            List<Release> found = calls.within(StoreCalls.READ, "reading releases", () -> store.find(id, scope));
            // Another title that a torrent serves may teach something of it.
            found.forEach(release -> recorder.basis().on(Subject.torrent(release.infoHash())));
            return found;
        } catch (StoreException e) {
            recorder.storeFailed(e);
            return List.of();
        }
    }

    private static List<ReadRelease> serving(List<Release> known, Wanted wanted, SearchRecorder recorder) {
        recorder.read(known.size());
        List<ReadRelease> serving = new ArrayList<>(known.size());
        for (Release release : known) {
            ReadRelease read = wanted.sieve().read(release);
            if (wanted.sieve().stillServes(read)) {
                serving.add(read);
            } else {
                recorder.removed(release.infoHash(), Rule.OTHER_PART);
            }
        }
        return serving;
    }
}
