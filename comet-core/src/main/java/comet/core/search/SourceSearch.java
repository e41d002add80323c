package comet.core.search;

import comet.core.lease.LeaseKeeper;
import comet.core.media.MediaRequest;
import comet.core.port.DemandStore;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.Locks;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SearchEvents;
import comet.core.port.StoreException;
import comet.core.torrent.Release;
import java.time.Duration;
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
 * instances together, and it goes on whether or not somebody still waits for it. Thread-safe.
 */
final class SourceSearch {

    private final List<ScrapeSource> sources;
    private final ReleaseStore releases;
    private final DemandStore demand;
    private final Locks locks;
    private final Duration lockTimeToLive;
    private final ExecutorService threads;
    private final InstantSource time;
    private final SearchEvents events;
    private final ConcurrentMap<MediaRequest, SearchFlight> flights = new ConcurrentHashMap<>();

    SourceSearch(
            List<ScrapeSource> sources,
            ReleaseStore releases,
            DemandStore demand,
            Locks locks,
            Duration lockTimeToLive,
            ExecutorService threads,
            InstantSource time,
            SearchEvents events) {
        this.sources = List.copyOf(sources);
        this.releases = releases;
        this.demand = demand;
        this.locks = locks;
        this.lockTimeToLive = lockTimeToLive;
        this.threads = threads;
        this.time = time;
        this.events = events;
    }

    /**
     * Joins the search that runs for the same request, or starts one.
     *
     * @param known the last search that the caller knows of; when another one has ended since, none is started
     */
    SearchFlight join(Wanted wanted, ScrapeContext context, Optional<LastScrape> known) {
        SearchFlight mine = new SearchFlight(wanted.sieve().bestFirst());
        SearchFlight running = flights.putIfAbsent(wanted.media(), mine);
        if (running != null) {
            return running;
        }
        try {
            threads.execute(() -> fly(mine, wanted, context, known));
        } catch (RuntimeException e) {
            land(mine, wanted, SearchFlight.End.BROKEN_OFF);
            events.sourceBroke("search", context, e);
        }
        return mine;
    }

    private void fly(SearchFlight flight, Wanted wanted, ScrapeContext context, Optional<LastScrape> known) {
        SearchFlight.End end = SearchFlight.End.BROKEN_OFF;
        try {
            end = flyUnderLock(flight, wanted, context, known);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            events.sourceBroke("search", context, e);
        } finally {
            land(flight, wanted, end);
        }
    }

    private void land(SearchFlight flight, Wanted wanted, SearchFlight.End end) {
        flights.remove(wanted.media(), flight);
        flight.end(end);
    }

    private SearchFlight.End flyUnderLock(
            SearchFlight flight, Wanted wanted, ScrapeContext context, Optional<LastScrape> known)
            throws InterruptedException {
        ScrapeRequest request = new ScrapeRequest(
                wanted.media(), wanted.metadata(), List.of(wanted.metadata().title()), context);
        SourceRound round = new SourceRound(request, wanted.sieve(), threads, time, events);
        Optional<Locks.Lease> lease;
        try {
            lease = locks.tryAcquire(wanted.media().key(), lockTimeToLive);
        } catch (StoreException e) {
            // Without a database there is nobody to share the work with: searching twice beats not searching.
            events.storeFailed(e);
            return askAll(flight, wanted, round);
        }
        if (lease.isEmpty()) {
            return SearchFlight.End.ELSEWHERE;
        }
        try (LeaseKeeper keeper = new LeaseKeeper(lease.get(), lockTimeToLive, events::storeFailed)) {
            keeper.start(threads, round::cancel);
            return endedSince(wanted.media(), known) ? SearchFlight.End.ELSEWHERE : askAll(flight, wanted, round);
        }
    }

    /** Whether another search ended between the caller's look at the database and our getting the lock. */
    private boolean endedSince(MediaRequest media, Optional<LastScrape> known) {
        try {
            Optional<LastScrape> last = demand.lastScrape(media.key());
            return last.isPresent() && !last.equals(known);
        } catch (StoreException e) {
            events.storeFailed(e);
            return false;
        }
    }

    private SearchFlight.End askAll(SearchFlight flight, Wanted wanted, SourceRound round) throws InterruptedException {
        List<Future<Boolean>> saves = new ArrayList<>();
        try {
            for (int open = round.start(sources); open > 0; open--) {
                Optional<List<ScopedRelease>> answer = round.next();
                if (answer.isPresent()) {
                    List<ScopedRelease> ofTitle = answer.get();
                    flight.add(serving(ofTitle, wanted.sieve()));
                    saves.add(saveBehind(wanted.media(), ofTitle));
                }
            }
            // At shutdown the sources may be interrupted before we are.
            if (round.isCancelled() || threads.isShutdown()) {
                return SearchFlight.End.BROKEN_OFF;
            }
        } finally {
            round.cancel();
        }
        // Viewers need not wait until everything is written (DB-14).
        flight.end(SearchFlight.End.DONE);
        if (!saves.isEmpty() && allSaved(saves)) {
            remember(wanted.media(), flight.found().isEmpty());
        }
        return SearchFlight.End.DONE;
    }

    private static List<Release> serving(List<ScopedRelease> ofTitle, ReleaseSieve sieve) {
        return ofTitle.stream()
                .map(ScopedRelease::release)
                .filter(sieve::serves)
                .toList();
    }

    /** What was found before the program began to end is still written. */
    private Future<Boolean> saveBehind(MediaRequest media, List<ScopedRelease> ofTitle) {
        try {
            return threads.submit(() -> save(media, ofTitle));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(save(media, ofTitle));
        }
    }

    private boolean save(MediaRequest media, List<ScopedRelease> ofTitle) {
        try {
            if (!ofTitle.isEmpty()) {
                releases.save(media.id(), ofTitle);
            }
            return true;
        } catch (StoreException e) {
            events.storeFailed(e);
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

    /** Only when some source answered, and what it said is stored, need the sources not be asked again (DB-03). */
    private void remember(MediaRequest media, boolean empty) {
        try {
            demand.scraped(media.key(), new LastScrape(time.instant(), empty));
        } catch (StoreException e) {
            events.storeFailed(e);
        }
    }
}
