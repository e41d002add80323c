package comet.core.search;

import comet.core.lease.LeaseKeeper;
import comet.core.lease.LeaseTimes;
import comet.core.media.MediaRequest;
import comet.core.port.DemandStore;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.Locks;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeContext;
import comet.core.port.SourceEnd;
import comet.core.port.StoreException;
import comet.core.report.SearchReport;
import comet.core.report.SearchReports;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * Searches all sources for a request and remembers what they find. At most one such search a request runs on all
 * instances together, and it goes on behind those who have an answer (SRCH-98). Thread-safe.
 */
final class SourceSearch {

    /**
     * What it needs of the outside, once for all searches.
     *
     * @param time says when things happen
     * @param interval how the renewal of locks waits
     * @param calls what bounds the calls to stores that come before sources are asked
     */
    record Surroundings(
            ReleaseStore releases,
            DemandStore demand,
            Locks locks,
            LeaseTimes leases,
            LeaseKeeper.Interval interval,
            StoreCalls calls,
            ExecutorService threads,
            InstantSource time,
            SearchReports reports) {}

    private final List<ScrapeSource> sources;
    private final ReleaseStore releases;
    private final DemandStore demand;
    private final Locks locks;
    private final LeaseTimes leases;
    private final LeaseKeeper.Interval interval;
    private final StoreCalls calls;
    private final ExecutorService threads;
    private final InstantSource time;
    private final SearchReports reports;
    private final ConcurrentMap<MediaRequest, SearchFlight> flights = new ConcurrentHashMap<>();
    private final IncompleteSearches incomplete = new IncompleteSearches();

    SourceSearch(List<ScrapeSource> sources, Surroundings surroundings) {
        this.sources = List.copyOf(sources);
        this.releases = surroundings.releases();
        this.demand = surroundings.demand();
        this.locks = surroundings.locks();
        this.leases = surroundings.leases();
        this.interval = surroundings.interval();
        this.calls = surroundings.calls();
        this.threads = surroundings.threads();
        this.time = surroundings.time();
        this.reports = surroundings.reports();
    }

    /** Those that left a gap. */
    IncompleteSearches incomplete() {
        return incomplete;
    }

    /**
     * Joins the search that runs for the same request, or starts one. Whoever joins in the context {@code LIVE} must tell
     * the flight when he has an answer or leaves.
     *
     * @param known the last search that the caller knows of; when another one has ended since, none is started
     * @throws InterruptedException if interrupted while an abandoned search of the same comes to its end
     */
    SearchFlight join(Wanted wanted, ScrapeContext context, Optional<LastScrape> known) throws InterruptedException {
        while (true) {
            SearchFlight mine = new SearchFlight(wanted.sieve().bestFirst());
            SearchFlight running = flights.putIfAbsent(wanted.media(), mine);
            if (running == null) {
                mine.enter(context);
                takeOff(mine, wanted, context, known);
                return mine;
            }
            if (running.enter(context)) {
                return running;
            }
            running.awaitLanding();
        }
    }

    private void takeOff(SearchFlight flight, Wanted wanted, ScrapeContext context, Optional<LastScrape> known) {
        var recorder =
                new SearchRecorder(SearchReport.Part.ROUND, wanted.media().key(), context, time);
        SourceRound round = new SourceRound(wanted.request(context), wanted.sieve(), flight, recorder, threads, time);
        flight.reportedBy(() -> recorder.report(round.open(), flight.hashes()));
        flight.whenAbandoned(round::cancel);
        Flying flying = new Flying(flight, wanted, known, round, recorder);
        try {
            threads.execute(() -> fly(flying));
        } catch (RuntimeException e) {
            recorder.broke(e);
            land(flying, SearchFlight.End.BROKEN_OFF);
        }
    }

    /** A flight with all that belongs to it. */
    private record Flying(
            SearchFlight flight,
            Wanted wanted,
            Optional<LastScrape> known,
            SourceRound round,
            SearchRecorder recorder) {

        MediaRequest media() {
            return wanted.media();
        }
    }

    private void fly(Flying flying) {
        SearchFlight.End end = SearchFlight.End.BROKEN_OFF;
        try {
            end = flyUnderLock(flying);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            flying.recorder().broke(e);
        } finally {
            land(flying, end);
        }
    }

    private void land(Flying flying, SearchFlight.End end) {
        SearchFlight flight = flying.flight();
        flights.remove(flying.media(), flight);
        flight.end(end);
        flight.land();
        reports.ended(flight.report());
    }

    private SearchFlight.End flyUnderLock(Flying flying) throws InterruptedException {
        String key = flying.media().key();
        Optional<Locks.Lease> lease;
        try {
            lease = calls.within(
                    StoreCalls.NOTE,
                    "taking a lock",
                    () -> locks.tryAcquire(key, leases.life()),
                    unwanted -> unwanted.ifPresent(Locks.Lease::close));
        } catch (StoreException e) {
            // Without a database there is nobody to share the work with: searching twice beats not searching.
            flying.recorder().storeFailed(e);
            return askAll(flying);
        }
        if (lease.isEmpty()) {
            return SearchFlight.End.ELSEWHERE;
        }
        try (LeaseKeeper keeper =
                new LeaseKeeper(locks, key, lease.get(), leases, interval, time, flying.recorder()::storeFailed)) {
            keeper.start(threads, flying.round()::cancel);
            return endedSince(flying) ? SearchFlight.End.ELSEWHERE : askAll(flying);
        }
    }

    /** Whether another search ended between the caller's look at the database and our getting the lock. */
    private boolean endedSince(Flying flying) throws InterruptedException {
        try {
            Optional<LastScrape> last = calls.within(
                    StoreCalls.NOTE,
                    "reading demand",
                    () -> demand.lastScrape(flying.media().key()));
            return last.isPresent() && !last.equals(flying.known());
        } catch (StoreException e) {
            flying.recorder().storeFailed(e);
            return false;
        }
    }

    private SearchFlight.End askAll(Flying flying) throws InterruptedException {
        SourceRound round = flying.round();
        List<Future<Boolean>> saves = new ArrayList<>();
        boolean answered = false;
        boolean complete = true;
        try {
            for (int open = round.start(sources); open > 0; open--) {
                Optional<SourceRound.Ended> ended = round.next();
                Optional<SourceEnd> how = ended.flatMap(one -> one.report().end());
                answered |= how.filter(SourceEnd::answered).isPresent();
                complete &= how.filter(end -> !end.leavesGap()).isPresent();
                ended.ifPresent(one -> saves.add(saveBehind(flying, one.call().kept())));
            }
            // At shutdown the sources may be interrupted before we are.
            boolean brokenOff = round.isCancelled() || threads.isShutdown();
            SearchFlight.End end = brokenOff ? SearchFlight.End.BROKEN_OFF : SearchFlight.End.DONE;
            // Viewers need not wait until everything is written (DB-14).
            flying.flight().end(end);
            if (allSaved(saves) && answered && !brokenOff) {
                note(flying, complete);
            }
            return end;
        } finally {
            round.cancel();
        }
    }

    private void note(Flying flying, boolean complete) {
        if (complete) {
            incomplete.completed(flying.media());
            remember(flying);
        } else {
            incomplete.leftGap(flying.media(), time.instant());
        }
    }

    /** What was found before the program began to end is still written. */
    private Future<Boolean> saveBehind(Flying flying, List<ScopedRelease> ofTitle) {
        try {
            return threads.submit(() -> save(flying, ofTitle));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(save(flying, ofTitle));
        }
    }

    /** Private releases as well, marked as such: debrid services are asked for them at every later opening (SCR-D06). */
    private boolean save(Flying flying, List<ScopedRelease> ofTitle) {
        try {
            if (!ofTitle.isEmpty()) {
                releases.save(flying.media().id(), ofTitle);
            }
            return true;
        } catch (StoreException e) {
            flying.recorder().storeFailed(e);
            return false;
        }
    }

    private static boolean allSaved(List<Future<Boolean>> saves) throws InterruptedException {
        boolean all = true;
        for (Future<Boolean> save : saves) {
            try {
                all &= save.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a store fails only in the way it says", e);
            }
        }
        return all;
    }

    /**
     * Only when some source answered, none left a gap, and what they said is stored, need the sources not be asked again
     * (DB-03).
     */
    private void remember(Flying flying) {
        boolean empty = flying.flight().found().isEmpty();
        try {
            demand.scraped(flying.media().key(), new LastScrape(time.instant(), empty));
        } catch (StoreException e) {
            flying.recorder().storeFailed(e);
        }
    }
}
